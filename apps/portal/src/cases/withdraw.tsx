import { Button, ConfirmDialog, ProblemPanel, Section, TextArea, useChange, useTexts } from '@farled/ui';
import { useState } from 'react';
import { casesTexts } from './cases.texts';

/** Taking the application back: asked once, with the consequence. */
export function Withdraw({ caseId }: { caseId: string }) {
  const t = useTexts(casesTexts);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useChange('POST /api/cases/{id}/withdraw', ['GET /api/cases/{id}', 'GET /api/cases']);
  const confirm = () =>
    withdraw.mutate({ path: { id: caseId }, body: { reason } }, { onSuccess: () => setAsking(false) });
  return (
    <Section title={t.withdraw}>
      <p>{t.withdrawText}</p>
      <div className="fl-actions">
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {t.withdraw}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        title={t.withdrawTitle}
        confirm={t.withdrawConfirm}
        danger
        busy={withdraw.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{t.withdrawText}</p>
        <TextArea
          id="withdraw-reason"
          label={t.withdrawReason}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {withdraw.error && <ProblemPanel error={withdraw.error} />}
      </ConfirmDialog>
    </Section>
  );
}
