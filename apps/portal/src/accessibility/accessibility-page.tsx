import type { AccessibilityStatement } from '@farled/api-client';
import {
  ButtonLink,
  EmailLink,
  LoadedPage,
  OuterLink,
  PageBody,
  PageHeading,
  Paragraph,
  PhoneLink,
  Section,
  useFormat,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { paths } from '../paths';
import { accessibilityTexts } from './accessibility.texts';

/** The accessibility statement that the law asks for (2018:1937, 12–13 §§), as the municipality has written it. */
export function AccessibilityPage() {
  const statement = useRead('GET /api/accessibility', {});
  return (
    <PageBody>
      <LoadedPage query={statement}>{(data) => <Statement statement={data} />}</LoadedPage>
    </PageBody>
  );
}

function Statement({ statement }: { statement: AccessibilityStatement }) {
  const t = useTexts(accessibilityTexts);
  const format = useFormat();
  const { municipality } = useSession();
  return (
    <>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph lead>{t.lead(municipality.name)}</Paragraph>
      <Section title={t.how}>
        <Paragraph>{t[statement.status]}</Paragraph>
      </Section>
      <Shortcomings statement={statement} />
      <Section title={t.tell}>
        <Paragraph>{t.tellText(statement.answerWithinDays)}</Paragraph>
        <p>
          <ButtonLink to={paths.accessibilityReport}>{t.report}</ButtonLink>
        </p>
        <p className="app-contact">
          {municipality.phone && <PhoneLink phone={municipality.phone} />}
          {municipality.email && <EmailLink email={municipality.email} />}
        </p>
      </Section>
      <Section title={t.supervision}>
        <Paragraph>
          {t.authority} <OuterLink href="https://www.digg.se/tdosanmalan">{t.authorityLink}</OuterLink>
        </Paragraph>
      </Section>
      <Section title={t.method}>
        <Paragraph>{statement.method}</Paragraph>
        <Paragraph>{t.days(format.day(statement.assessedOn), format.day(statement.updatedOn))}</Paragraph>
      </Section>
    </>
  );
}

function Shortcomings({ statement: { shortcomings } }: { statement: AccessibilityStatement }) {
  const t = useTexts(accessibilityTexts);
  const format = useFormat();
  if (shortcomings.length === 0) return null;
  return (
    <Section title={t.known}>
      <ul className="ds-list">
        {shortcomings.map(({ what, criteria, reason, why, instead, fixedBy }) => (
          <li key={what}>
            {what} {t[reason]} {criteria.length > 0 && t.criteria(criteria.join(', '))} {why} {instead}{' '}
            {fixedBy && t.fixedBy(format.day(fixedBy))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
