import { ConfirmedButton, TextArea, useChange, useTexts } from '@farled/ui';
import { useState } from 'react';
import { signingTexts } from './signing.texts';

const SHORTEST = 3;

/** Saying no, once, with a reason that the one who asked reads. */
export function Refuse({ id, onRefused }: { id: string; onRefused: () => void }) {
  const t = useTexts(signingTexts);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const refuse = useChange('POST /api/sign-requests/{id}/refuse', ['GET /api/sign-requests']);
  const confirm = () => {
    const isTooShort = reason.trim().length < SHORTEST;
    setMissing(isTooShort);
    if (!isTooShort) refuse.mutate({ path: { id }, body: { reason: reason.trim() } }, { onSuccess: onRefused });
  };
  return (
    <ConfirmedButton
      label={t.refuse}
      title={t.refuseTitle}
      confirm={t.refuseConfirm}
      change={refuse}
      onConfirm={confirm}
    >
      <p>{t.refuseText}</p>
      <TextArea
        label={t.reason}
        rows={3}
        value={reason}
        maxLength={1000}
        error={missing ? t.reasonShort : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmedButton>
  );
}
