import { MessageForm, useApi, useChange, useRequestKey, useTexts } from '@farled/ui';
import { useState } from 'react';
import { caseTexts } from './case.texts';

/** A message to the applicant, with files; the form begins anew when one has been sent. */
export function WriteMessage({ caseId }: { caseId: string }) {
  const [sent, setSent] = useState(0);
  return <Form key={sent} caseId={caseId} onSent={() => setSent(sent + 1)} />;
}

function Form({ caseId, onSent }: { caseId: string; onSent: () => void }) {
  const t = useTexts(caseTexts);
  const api = useApi();
  const path = { id: caseId };
  const sending = useChange('POST /api/officer/cases/{id}/messages', ['GET /api/officer/cases/{id}']);
  const keyOf = useRequestKey();
  const files = { files: t.messageFiles, filesHint: t.messageFilesHint };
  return (
    <MessageForm
      id="message"
      texts={{ label: t.messageLabel, hint: t.messageHint, missing: t.messageMissing, ...files, send: t.messageSend }}
      maxLength={10_000}
      rows={3}
      variant="secondary"
      sending={sending}
      onUpload={(file, onProgress) =>
        api.upload('POST /api/officer/cases/{id}/messages/documents', { path, body: file }, { onProgress })
      }
      onSend={(message) => {
        const body = { ...message, requestKey: keyOf(`${message.text} ${message.documents.join(' ')}`) };
        sending.mutate({ path, body }, { onSuccess: onSent });
      }}
    />
  );
}
