import type { OfficerCase } from '@farled/api-client';
import { Alert, Button, ProblemPanel, TextArea, useChange, useFormat, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { caseTexts } from './case.texts';

const SHORTEST = 3;

/** A case whose process was cancelled: nothing more happens in it until an officer closes it, and says why. */
export function CloseCase({ subject: { id, stoppedAt } }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const close = useChange('POST /api/officer/cases/{id}/close', [
    'GET /api/officer/cases/{id}',
    'GET /api/officer/stopped-cases',
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = reason.trim();
    setMissing(text.length < SHORTEST);
    if (text.length >= SHORTEST) close.mutate({ path: { id }, body: { reason: text } });
  };
  if (!stoppedAt) return null;
  return (
    <Alert tone="warning" title={t.stopped}>
      <p>{t.stoppedText(format.dayTime(stoppedAt))}</p>
      <form className="ws-note" onSubmit={submit} noValidate>
        <TextArea
          label={t.closeReason}
          hint={t.closeReasonHint}
          error={isMissing ? t.closeReasonMissing : undefined}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {close.error && <ProblemPanel error={close.error} />}
        <Button type="submit" variant="secondary" busy={close.isPending}>
          {t.closeCase}
        </Button>
      </form>
    </Alert>
  );
}
