import type { CaseSignature, OfficerCase, SignatureCheck } from '@farled/api-client';
import {
  Alert,
  Details,
  Empty,
  Heading,
  Loaded,
  OuterLink,
  Prose,
  RadioGroup,
  SkeletonText,
  SummaryList,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { type ReactNode, useState } from 'react';
import { evidenceTexts } from './evidence.texts';

const PURPOSES = ['review', 'appeal', 'disclosure', 'misuse'] as const;
type Purpose = (typeof PURPOSES)[number];

const RISKS: readonly string[] = ['low', 'moderate', 'high'];

type Words = (typeof evidenceTexts)['sv'];
/** Two checks bear names that other words of the page have too. */
const wordOf = (check: SignatureCheck, t: Words): string =>
  check === 'purpose' ? t.purposeCheck : check === 'revocation' ? t.revocationCheck : t[check];

/** The signatures of a case, each checked anew: who, when, by which certificate, what was signed, and whether it holds. */
export function CaseSignatures({ subject }: { subject: OfficerCase }) {
  const t = useTexts(evidenceTexts);
  const signatures = useRead('GET /api/officer/cases/{id}/signatures', { path: { id: subject.id } });
  return (
    <>
      <p className="fl-quiet">{t.lead}</p>
      <Loaded query={signatures} skeleton={<SkeletonText lines={8} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.none} />
          ) : (
            items.map((one) => <Signature key={one.evidenceId} signature={one} caseId={subject.id} />)
          )
        }
      </Loaded>
    </>
  );
}

function Signature({ signature, caseId }: { signature: CaseSignature; caseId: string }) {
  const t = useTexts(evidenceTexts);
  const items = useFacts(signature);
  return (
    <section className="ws-part">
      <Heading level={2} size="xs">
        {t[signature.role]}
      </Heading>
      <Alert tone={signature.isValid ? 'success' : 'danger'}>
        <p>{signature.isValid ? t.valid : t.invalid}</p>
      </Alert>
      <SummaryList items={items} />
      <Details summary={t.checks}>
        <ul className="ws-rows">
          {signature.findings.map(({ check, isOk }) => (
            <li key={check}>
              <strong>{isOk ? t.ok : t.notOk}</strong>
              <span>{wordOf(check, t)}</span>
            </li>
          ))}
        </ul>
      </Details>
      {signature.text && (
        <Details summary={t.text}>
          <Prose text={signature.text} />
        </Details>
      )}
      <Details summary={t.download}>
        <Download address={`/api/officer/cases/${caseId}/signatures/${signature.evidenceId}/answer`} />
      </Details>
    </section>
  );
}

function useFacts({ certificate, revocation, risk, hidden, sha256, signedAt }: CaseSignature) {
  const t = useTexts(evidenceTexts);
  const format = useFormat();
  const checked = revocation && t.notRevoked(revocation.responder, format.dayTime(revocation.producedAt));
  const rows: [string, string, ReactNode][] = [
    ['at', t.at, format.dayTime(signedAt)],
    ['signer', t.signer, certificate && (certificate.name || t.nameless)],
    ['certificate', t.certificate, certificate && <Certificate {...certificate} />],
    ['revocation', t.revocation, checked],
    ['risk', t.risk, risk && (RISKS.includes(risk) ? t[risk as 'low'] : risk)],
    ['hash', t.hash, hidden && <code className="ws-hash">{hidden}</code>],
    [
      'kept',
      t.kept,
      <code key="kept" className="ws-hash">
        {sha256}
      </code>,
    ],
  ];
  return rows.flatMap(([key, label, value]) => (value ? [{ key, label, value }] : []));
}

function Certificate({ issuer, serialNumber, validFrom, validTo }: NonNullable<CaseSignature['certificate']>) {
  const t = useTexts(evidenceTexts);
  const format = useFormat();
  return (
    <>
      {t.issued(issuer, serialNumber)}
      <br />
      {t.validity(format.day(validFrom), format.day(validTo))}
    </>
  );
}

function Download({ address }: { address: string }) {
  const t = useTexts(evidenceTexts);
  const [purpose, setPurpose] = useState<Purpose>('review');
  return (
    <div className="ws-note">
      <p>{t.downloadText}</p>
      <RadioGroup
        label={t.why}
        name={`why-${address}`}
        options={PURPOSES.map((value) => ({ value, label: t[value] }))}
        value={purpose}
        onChange={(value) => setPurpose(value as Purpose)}
      />
      <OuterLink href={`${address}?purpose=${purpose}`} download>
        {t.get}
      </OuterLink>
    </div>
  );
}
