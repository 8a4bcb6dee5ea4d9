import type { CompanyContact as Answer } from '@farled/api-client';
import { Alert, Loaded, Paragraph, Section, SummaryList, useFormat, useRead, useSession, useTexts } from '@farled/ui';
import { ConfirmContact } from './confirm-contact';
import { ContactForm } from './contact-form';
import { detailsTexts } from './details.texts';

/** How the organisation is reached for which one acts: kept by those with the right to, read by the others. */
export function CompanyContact() {
  const t = useTexts(detailsTexts);
  const { loggedIn } = useSession();
  const answer = useRead('GET /api/company/contact', {});
  return (
    <Section id="company-contact" title={t.companyContact(loggedIn?.acting?.party.name ?? t.company)}>
      <Paragraph>{t.companyContactLead}</Paragraph>
      <Loaded query={answer}>{(data) => (data.mayChange ? <Kept answer={data} /> : <Shown answer={data} />)}</Loaded>
    </Section>
  );
}

function Kept({ answer }: { answer: Answer }) {
  return (
    <>
      <Source answer={answer} />
      <ContactForm of="company" contact={answer.contact} hasMailbox />
      {answer.contact && <ConfirmContact of="company" contact={answer.contact} />}
    </>
  );
}

function Shown({ answer }: { answer: Answer }) {
  const t = useTexts(detailsTexts);
  const { email, phone } = answer.contact ?? {};
  const rows = [
    { key: 'email', label: t.email, value: email ?? '' },
    { key: 'phone', label: t.companyPhone, value: phone ?? '' },
  ].filter(({ value }) => value !== '');
  return (
    <>
      {rows.length > 0 && <SummaryList items={rows} />}
      <Source answer={answer} />
      <Alert tone="info">
        <p>{t.companyMayNot}</p>
      </Alert>
    </>
  );
}

function Source({ answer: { source } }: { answer: Answer }) {
  const t = useTexts(detailsTexts);
  const format = useFormat();
  return <Paragraph quiet>{source ? t.companySource(format.day(source.at), source.isOwn) : t.companyNone}</Paragraph>;
}
