import type { OfficerCase } from '@farled/api-client';
import { Alert, Button, ProblemPanel, TextArea, useChange, useSession, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { caseTexts } from './case.texts';

const SHORTEST = 10;

/** A protected person's case: closed until somebody with the role says why it must be opened. */
export function ProtectedGate({ caseId, onOpened }: { caseId: string; onOpened: (subject: OfficerCase) => void }) {
  const t = useTexts(caseTexts);
  const { loggedIn } = useSession();
  const may = loggedIn?.roles.includes('protected-data-officer');
  return (
    <Alert tone="warning" title={t.protectedTitle}>
      <p>{may ? t.protectedText : t.protectedNoRole}</p>
      {may && <Open caseId={caseId} onOpened={onOpened} />}
    </Alert>
  );
}

function Open({ caseId, onOpened }: { caseId: string; onOpened: (subject: OfficerCase) => void }) {
  const t = useTexts(caseTexts);
  const [purpose, setPurpose] = useState('');
  const [isMissing, setMissing] = useState(false);
  const open = useChange('POST /api/officer/cases/{id}/open-protected');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = purpose.trim();
    setMissing(text.length < SHORTEST);
    if (text.length >= SHORTEST)
      open.mutate({ path: { id: caseId }, body: { purpose: text } }, { onSuccess: onOpened });
  };
  return (
    <form className="ws-note" onSubmit={submit} noValidate>
      <TextArea
        label={t.purpose}
        error={isMissing ? t.purposeMissing : undefined}
        rows={2}
        maxLength={500}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
      />
      {open.error && <ProblemPanel error={open.error} />}
      <Button type="submit" variant="secondary" busy={open.isPending}>
        {t.openProtected}
      </Button>
    </form>
  );
}
