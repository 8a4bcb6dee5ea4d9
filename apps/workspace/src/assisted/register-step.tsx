import type { AssistedReceipt } from '@farled/api-client';
import {
  Alert,
  Button,
  ButtonLink,
  FileUpload,
  Heading,
  ProblemPanel,
  RadioGroup,
  SkeletonText,
  SummaryList,
  useChange,
  useTexts,
} from '@farled/ui';
import { useEffect, useRef, useState } from 'react';
import { paths } from '../paths';
import { assistedTexts } from './assisted.texts';
import { Faults } from './faults';
import { RemoveApplication } from './remove-application';
import type { WrittenAssisted } from './use-assisted';

/** The last step: the whole application, the paper that came, the signature, and then it is a case. */
export function RegisterStep({ written }: { written: WrittenAssisted }) {
  const t = useTexts(assistedTexts);
  const { opened, pages, index, flush } = written;
  const review = useChange('POST /api/officer/assisted-applications/{id}/review');
  const [receipt, setReceipt] = useState<AssistedReceipt>();
  const path = { id: opened.id };
  // Once, on arrival, and after everything written is saved.
  useEffect(() => {
    void flush().then((saved) => saved && review.mutate({ path }));
  }, []);
  if (receipt) return <Done receipt={receipt} />;
  return (
    <section className="ws-right-tools fl-flow">
      <Heading level={2} size="xs">
        {t.step(index + 1, pages.length + 1, t.register)}
      </Heading>
      {review.isPending && <SkeletonText lines={6} />}
      {review.error && <Faults error={review.error} written={written} onRetry={() => review.mutate({ path })} />}
      {review.data?.summary.map((page) => (
        <section key={page.id} className="fl-flow">
          <Heading level={3} size="2xs">
            {page.title}
          </Heading>
          <SummaryList items={page.rows.map((row) => ({ ...row, value: row.value || t.noAnswer }))} />
        </section>
      ))}
      {review.data && <Registering written={written} onDone={setReceipt} />}
      <div className="fl-actions">
        <Button variant="tertiary" onClick={() => void written.go(pages.length - 1)}>
          {t.back}
        </Button>
        <RemoveApplication id={opened.id} />
      </div>
    </section>
  );
}

interface RegisteringProps {
  written: WrittenAssisted;
  onDone: (receipt: AssistedReceipt) => void;
}

type Signature = '' | 'paper' | 'none';

function Registering({ written: { opened, files, revision }, onDone }: RegisteringProps) {
  const t = useTexts(assistedTexts);
  const [papers, setPapers] = useState<{ id: string; name: string; size?: number }[]>(opened.papers);
  const [signature, setSignature] = useState<Signature>('');
  const [isMissing, setMissing] = useState(false);
  const register = useChange('POST /api/officer/assisted-applications/{id}/register', [
    'GET /api/officer/assisted-applications',
    'GET /api/officer/tasks',
  ]);
  const { signersNeeded, mayBeUnsigned } = opened;
  const byHand = signersNeeded > 1 ? t.signedByAll(signersNeeded) : t.signedByHand;
  const submit = () => {
    setMissing(signature === '');
    if (signature === '') return;
    register.mutate({ path: { id: opened.id }, body: { signature, revision: revision() } }, { onSuccess: onDone });
  };
  return (
    <div className="fl-form">
      <FileUpload
        id="papers"
        label={t.papers}
        hint={t.papersHint}
        accept=".pdf,.jpg,.jpeg,.png"
        multiple
        files={papers}
        onChange={(next) => setPapers([...next])}
        onUpload={(file, onProgress) => files.upload('', file, onProgress)}
        onRemove={(file) => files.remove('', file.id)}
      />
      <RadioGroup
        name="signature"
        label={t.signature}
        options={[{ value: 'paper', label: byHand }, ...(mayBeUnsigned ? [{ value: 'none', label: t.unsigned }] : [])]}
        value={signature}
        error={isMissing && signature === '' ? t.signatureMissing : undefined}
        onChange={(value) => setSignature(value as Signature)}
      />
      {register.error && <ProblemPanel error={register.error} />}
      <div className="fl-actions">
        <Button busy={register.isPending} onClick={submit}>
          {t.submit}
        </Button>
      </div>
    </div>
  );
}

function Done({ receipt: { caseId, diaryNumber } }: { receipt: AssistedReceipt }) {
  const t = useTexts(assistedTexts);
  const place = useRef<HTMLDivElement>(null);
  // What one pressed is gone: the answer takes the focus.
  useEffect(() => place.current?.focus(), []);
  return (
    <>
      <div ref={place} tabIndex={-1}>
        <Alert tone="success" title={t.done}>
          <p>{t.doneText(diaryNumber)}</p>
        </Alert>
      </div>
      <div className="fl-actions">
        <ButtonLink to={paths.case(caseId)}>{t.toCase}</ButtonLink>
        <ButtonLink variant="tertiary" to={paths.assistedNew}>
          {t.another}
        </ButtonLink>
      </div>
    </>
  );
}
