import {
  Button,
  FileUpload,
  type FileValue,
  ProblemPanel,
  TextArea,
  useApi,
  useChange,
  useRequestKey,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { caseTexts } from './case.texts';

const ACCEPT = '.pdf,.jpg,.jpeg,.png';

/** A message to the applicant, with files; the form begins anew when one has been sent. */
export function WriteMessage({ caseId }: { caseId: string }) {
  const [sent, setSent] = useState(0);
  return <Form key={sent} caseId={caseId} onSent={() => setSent(sent + 1)} />;
}

function Form({ caseId, onSent }: { caseId: string; onSent: () => void }) {
  const t = useTexts(caseTexts);
  const api = useApi();
  const path = { id: caseId };
  const send = useChange('POST /api/officer/cases/{id}/messages', ['GET /api/officer/cases/{id}']);
  const keyOf = useRequestKey();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<FileValue[]>([]);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!text.trim());
    const documents = files.map(({ id }) => id);
    const requestKey = keyOf(`${text} ${documents.join(' ')}`);
    if (text.trim()) send.mutate({ path, body: { requestKey, text, documents } }, { onSuccess: onSent });
  };
  return (
    <form className="ws-note" onSubmit={submit} noValidate>
      <TextArea
        label={t.messageLabel}
        hint={t.messageHint}
        error={isMissing ? t.messageMissing : undefined}
        maxLength={10_000}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileUpload
        id="message-files"
        label={t.messageFiles}
        hint={t.messageFilesHint}
        optional
        multiple
        accept={ACCEPT}
        files={files}
        onChange={setFiles}
        onUpload={(file, onProgress) =>
          api.upload('POST /api/officer/cases/{id}/messages/documents', { path, body: file }, { onProgress })
        }
      />
      {send.error && <ProblemPanel error={send.error} />}
      <Button type="submit" variant="secondary" busy={send.isPending}>
        {t.messageSend}
      </Button>
    </form>
  );
}
