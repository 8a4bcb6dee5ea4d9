import { ButtonLink, defineTexts, PageBody, PageHeading, Paragraph, useTexts } from '@farled/ui';
import { paths } from './paths';

const texts = defineTexts(
  {
    title: 'Sidan finns inte',
    text: 'Adressen kan vara fel, eller så har ärendet flyttats. Börja om från kön.',
    back: 'Till kön',
  },
  {
    title: 'There is no such page',
    text: 'The address may be wrong, or the case has moved. Start again from the queue.',
    back: 'To the queue',
  },
);

/** Says that there is nothing at this address, with a way on. */
export function RouteFailure() {
  const t = useTexts(texts);
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.text}</Paragraph>
      <ButtonLink to={paths.queue}>{t.back}</ButtonLink>
    </PageBody>
  );
}
