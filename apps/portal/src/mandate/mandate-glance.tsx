import { Loaded, Paragraph, Section, TextLink, useRead, useSession, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { mandateTexts } from './mandate.texts';
import { MandateLines } from './mandate-lines';

/** Who may act for me, and for whom I may act, in short; on paper or signed. Nothing while one acts for another. */
export function MandateGlance() {
  const t = useTexts(mandateTexts);
  const { loggedIn } = useSession();
  const isSelf = !loggedIn?.acting;
  const mandates = useRead('GET /api/powers-of-attorney', {}, { enabled: isSelf });
  if (!isSelf) return null;
  return (
    <Section id="mandates" title={t.title}>
      <Loaded query={mandates}>
        {({ given, received }) => (
          <>
            {given.length + received.length === 0 && <Paragraph quiet>{t.none}</Paragraph>}
            <MandateLines title={t.given} mandates={given} />
            <MandateLines title={t.received} mandates={received} />
          </>
        )}
      </Loaded>
      <p>
        <TextLink to={paths.mandates}>{t.toMandates}</TextLink>
      </p>
    </Section>
  );
}
