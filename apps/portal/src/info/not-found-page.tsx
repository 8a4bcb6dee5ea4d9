import { ButtonLink, defineTexts, PageBody, PageHeading, Paragraph, useTexts } from '@farled/ui';
import { paths } from '../paths';

const texts = defineTexts(
  {
    title: 'Sidan finns inte',
    text: 'Länken kan vara gammal eller felskriven. Allt du har sparat finns under Mina ärenden.',
    start: 'Till e-tjänsterna',
    cases: 'Mina ärenden',
  },
  {
    title: 'This page does not exist',
    text: 'The link may be old or misspelt. Everything you have saved is under My cases.',
    start: 'To the e-services',
    cases: 'My cases',
  },
);

/** An address without a page, and the ways on from there. */
export function NotFoundPage() {
  const t = useTexts(texts);
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph lead>{t.text}</Paragraph>
      <div className="fl-actions">
        <ButtonLink to={paths.start}>{t.start}</ButtonLink>
        <ButtonLink variant="tertiary" to={paths.cases}>
          {t.cases}
        </ButtonLink>
      </div>
    </PageBody>
  );
}
