import { Alert, Details, MessageForm, useApi, useChange, useRequestKey, useTexts } from '@farled/ui';
import { useState } from 'react';
import { casesTexts } from './cases.texts';

/** A message to the officers of the case, with files. */
export function WriteMessage({ caseId }: { caseId: string }) {
  const t = useTexts(casesTexts);
  const [sent, setSent] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    setSent(sent + 1);
    setOpen(false);
  };
  return (
    <>
      {sent > 0 && !isOpen && (
        <Alert tone="success" title={t.writeSent} urgent>
          {null}
        </Alert>
      )}
      <Details key={sent} summary={t.write} onToggle={setOpen}>
        {isOpen && <Form caseId={caseId} onSent={done} />}
      </Details>
    </>
  );
}

function Form({ caseId, onSent }: { caseId: string; onSent: () => void }) {
  const t = useTexts(casesTexts);
  const api = useApi();
  const path = { id: caseId };
  const sending = useChange('POST /api/cases/{id}/messages', ['GET /api/cases/{id}', 'GET /api/cases']);
  const keyOf = useRequestKey();
  const { files, filesHint } = t;
  return (
    <MessageForm
      id="message"
      texts={{ label: t.yourMessage, hint: t.writeHint, missing: t.writeEmpty, files, filesHint, send: t.writeSend }}
      maxLength={10_000}
      variant="secondary"
      sending={sending}
      onUpload={(file, onProgress) =>
        api.upload('POST /api/cases/{id}/messages/documents', { path, body: file }, { onProgress })
      }
      onSend={(message) => {
        const body = { ...message, requestKey: keyOf(`${message.text} ${message.documents.join(' ')}`) };
        sending.mutate({ path, body }, { onSuccess: onSent });
      }}
    />
  );
}
