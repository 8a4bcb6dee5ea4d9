import type { BegunReport, ReportReceipt } from '@farled/api-client';
import { Alert, Button, ButtonLink, Heading, PageHeading, Section, useFormat, useTexts } from '@farled/ui';
import { useState } from 'react';
import { paths } from '../paths';
import { reportTexts } from './report.texts';

/** The receipt with the secret code, shown this once. */
export function ReportReceiptPanel({ receipt, begun }: { receipt: ReportReceipt; begun: BegunReport }) {
  const t = useTexts(reportTexts);
  const format = useFormat();
  return (
    <>
      <div className="app-receipt" data-color="success">
        <PageHeading title={`${t.received} – ${begun.service.title}`}>{t.received}</PageHeading>
        <p>{begun.service.title}</p>
        <p className="app-receipt-number">
          <span>{t.number}</span> <strong>{receipt.diaryNumber}</strong>
        </p>
        <p>{t.receivedAt(format.dayTime(receipt.receivedAt))}</p>
      </div>
      <Code code={begun.code} />
      <Section title={t.what}>
        <p>
          <strong>{t.answerBy(format.day(receipt.promisedOn))}</strong> {t.noNotice}
        </p>
      </Section>
      <div className="fl-actions">
        <ButtonLink to={paths.follow} state={{ code: begun.code }}>
          {t.follow}
        </ButtonLink>
      </div>
    </>
  );
}

function Code({ code }: { code: string }) {
  const t = useTexts(reportTexts);
  const [state, setState] = useState<'copied' | 'notCopied'>();
  const copy = () => {
    const done = navigator.clipboard?.writeText(code) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  };
  return (
    <section className="app-code fl-flow">
      <Heading level={2}>{t.code}</Heading>
      <p>
        <output className="app-code-letters">{code}</output>
      </p>
      <Alert tone="warning">
        <p>{t.codeOnce}</p>
      </Alert>
      <p>{t.codeText}</p>
      <div className="fl-actions app-noprint">
        <Button variant="secondary" onClick={copy}>
          {t.copy}
        </Button>
        <Button variant="secondary" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
      <p role="status">{state && t[state]}</p>
    </section>
  );
}
