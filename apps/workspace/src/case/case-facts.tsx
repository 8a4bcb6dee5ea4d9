import type { NamedApplicant, OfficerCase } from '@farled/api-client';
import { Alert, OuterLink, Section, SummaryList, TextLink, useFormat, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { CasePayments } from '../payment/case-payments';
import { caseTexts } from './case.texts';
import { CaseDecision } from './case-decision';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function addressText(address: NamedApplicant['address']): string {
  if (!address) return '–';
  const { careOf, street, extra, postalCode, city } = address;
  return [careOf, street, extra, `${postalCode} ${city}`].filter(Boolean).join('\n');
}

/** Who, what and when; what has changed in the register; whether the signature holds. */
export function CaseFacts({ subject }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const organisation = useOrganisation();
  const { applicant } = subject;
  const who =
    'protected' in applicant
      ? [{ key: 'applicant', label: t.applicant, value: t.protectedTitle }]
      : [
          { key: 'applicant', label: t.applicant, value: applicant.name ?? '–' },
          ...(applicant.personalNumber
            ? [{ key: 'number', label: t.personalNumber, value: applicant.personalNumber }]
            : []),
          { key: 'address', label: t.address, value: addressText(applicant.address) },
          ...organisation(applicant.organisation),
        ];
  const facts = subject.facts.map(({ label, value }) => ({
    key: label,
    label,
    value: DAY.test(value) ? format.day(value) : value,
  }));
  const received = { key: 'received', label: t.received, value: format.dayTime(subject.receivedAt) };
  return (
    <section className="ws-facts" aria-label={t.facts}>
      <SummaryList items={[...who, received, ...facts]} />
      {'personId' in applicant && applicant.personId && (
        <p>
          <TextLink to={paths.person(applicant.personId, 'case', subject.id)}>{t.whatWeKnow}</TextLink>
        </p>
      )}
      {'organisation' in applicant && applicant.organisation && (
        <p>
          <TextLink to={paths.company(subject.id)}>{t.whatWeKnowCompany}</TextLink>
        </p>
      )}
      <CaseDecision decision={subject.decision} />
      <Representation subject={subject} />
      <Contradictions subject={subject} />
      <Differences subject={subject} />
      <Signature subject={subject} />
      <Handover subject={subject} />
      <CasePayments caseId={subject.id} />
    </section>
  );
}

/** What the company register says of an organisation that applies, and when it said so. */
function useOrganisation(): (of: NamedApplicant['organisation']) => { key: string; label: string; value: string }[] {
  const t = useTexts(caseTexts);
  const format = useFormat();
  return (of) => {
    if (!of) return [];
    const standing = of.procedure ?? (of.status ? t[`standing-${of.status}`] : t.standingUnknown);
    return [
      { key: 'organisation-number', label: t.organisationNumber, value: of.number },
      ...(of.form ? [{ key: 'form', label: t.organisationForm, value: of.form }] : []),
      {
        key: 'standing',
        label: t.standing,
        value: of.at ? `${standing}\n${t.companySource(format.dayTime(of.at))}` : standing,
      },
    ];
  };
}

function Contradictions({ subject: { contradictions } }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  if (contradictions.length === 0) return null;
  return (
    <Alert tone="warning" title={t.contradictions}>
      {contradictions.map(({ label, answer, register, source, at }) => (
        <dl key={label} className="ws-compared">
          <dt>{label}</dt>
          <dd>{t.applicantWrites(answer)}</dd>
          <dd>{t.registered(register, at ? `${source}, ${format.day(at)}` : source)}</dd>
        </dl>
      ))}
    </Alert>
  );
}

/** Who acts for the applicant, by what right, and when and where that was checked. */
function Representation({ subject }: { subject: OfficerCase }) {
  const { representation } = subject;
  const t = useTexts(caseTexts);
  const format = useFormat();
  if (!representation) return null;
  const { right, by, origin, checkedAt, validTo, evidence, powers, coSigners } = representation;
  const items = [
    { key: 'by', label: t.actingBy, value: by ?? t.protectedTitle },
    { key: 'right', label: t.actingRight, value: right },
    { key: 'checked', label: t.actingChecked, value: `${origin}\n${format.dayTime(checkedAt)}` },
    ...(validTo ? [{ key: 'to', label: t.actingValidTo, value: format.day(validTo) }] : []),
    ...(powers.length > 0 ? [{ key: 'powers', label: t.actingPowers, value: powers.join(', ') }] : []),
    ...coSigners.map(({ name, signedAt }, index) => ({
      key: `signer-${index}`,
      label: t.actingSigned,
      value: `${name ?? t.protectedTitle}\n${signedAt ? format.dayTime(signedAt) : ''}`,
    })),
  ];
  return (
    <Section title={t.acting}>
      <SummaryList items={items} />
      {evidence === 'paper' && (
        <p>
          <OuterLink href={`/api/officer/cases/${encodeURIComponent(subject.id)}/right`} download>
            {t.actingPaper}
          </OuterLink>
        </p>
      )}
      {evidence === 'signature' && <p className="fl-quiet">{t.actingSignature}</p>}
    </Section>
  );
}

function Differences({ subject }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const { differences } = subject.registerNow;
  if (differences.length === 0) return null;
  return (
    <Alert tone="warning" title={t.differences}>
      {differences.map(({ label, atSubmission, now }) => (
        <p key={label}>{t.difference(label, atSubmission, now)}</p>
      ))}
    </Alert>
  );
}

function Signature({ subject: { signature } }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  if (!signature) return null;
  return (
    <Alert tone={signature.valid ? 'success' : 'danger'} title={t.signature}>
      <p>{signature.valid ? t.signatureValid : t.signatureInvalid}</p>
      {signature.signedAt && <p>{t.signedAt(format.dayTime(signature.signedAt))}</p>}
    </Alert>
  );
}

function Handover({ subject: { handover } }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  if (!handover) return null;
  const items = [
    { key: 'state', label: t.handoverState, value: t[handover.state] },
    { key: 'attempts', label: t.handoverAttempts, value: String(handover.attempts) },
    ...(handover.receipt
      ? [{ key: 'receipt', label: t.handoverReceipt, value: handover.receipt.number ?? handover.receipt.receiptId }]
      : []),
    ...(handover.answer ? [{ key: 'answer', label: t.handoverAnswer, value: handover.answer.text }] : []),
  ];
  return (
    <Section title={t.handover}>
      <SummaryList items={items} />
    </Section>
  );
}
