import type { KnownPerson } from '@farled/api-client';
import { Alert, Button, ProblemPanel, TextArea, useChange, useSession, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { personTexts } from './person.texts';

const SHORTEST = 10;

interface ClosedProps {
  person: KnownPerson;
  caseId: string | undefined;
  onOpened: (person: KnownPerson) => void;
  onRetry: () => void;
}

/** Somebody who is protected, or may be: closed until somebody with the role says why she must be opened. */
export function Closed({ person, caseId, onOpened, onRetry }: ClosedProps) {
  const t = useTexts(personTexts);
  const { loggedIn } = useSession();
  const isUnknown = person.protection === 'unknown';
  const may = loggedIn?.roles.includes('protected-data-officer');
  const text = isUnknown ? t.unknownText : t.closedText;
  return (
    <Alert tone="warning" title={isUnknown ? t.unknownTitle : t.closedTitle}>
      <p>{may && !isUnknown ? t.openText : text}</p>
      {isUnknown && (
        <Button variant="secondary" onClick={onRetry}>
          {t.retry}
        </Button>
      )}
      {may && !isUnknown && <Open person={person} caseId={caseId} onOpened={onOpened} />}
    </Alert>
  );
}

function Open({ person: { personId, purpose }, caseId, onOpened }: Omit<ClosedProps, 'onRetry'>) {
  const t = useTexts(personTexts);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const open = useChange('POST /api/officer/persons/{id}/known/open-protected');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = reason.trim();
    setMissing(text.length < SHORTEST);
    if (text.length < SHORTEST) return;
    const body = { purpose, reason: text, ...(caseId && { caseId }) };
    open.mutate({ path: { id: personId }, body }, { onSuccess: onOpened });
  };
  return (
    <form className="ws-note" onSubmit={submit} noValidate>
      <TextArea
        label={t.reason}
        error={isMissing ? t.reasonMissing : undefined}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {open.error && <ProblemPanel error={open.error} />}
      <Button type="submit" variant="secondary" busy={open.isPending}>
        {t.openProtected}
      </Button>
    </form>
  );
}
