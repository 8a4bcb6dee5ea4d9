import {
  Alert,
  Button,
  Details,
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
import { casesTexts } from './cases.texts';

const ACCEPT = '.pdf,.jpg,.jpeg,.png';

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
  const send = useChange('POST /api/cases/{id}/messages', ['GET /api/cases/{id}', 'GET /api/cases']);
  const keyOf = useRequestKey();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<FileValue[]>([]);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '') return document.getElementById('message-text')?.focus();
    const documents = files.map(({ id }) => id);
    const requestKey = keyOf(`${text} ${documents.join(' ')}`);
    send.mutate({ path, body: { requestKey, text, documents } }, { onSuccess: onSent });
  };
  return (
    <form className="fl-form" noValidate onSubmit={submit}>
      <TextArea
        id="message-text"
        label={t.yourMessage}
        hint={t.writeHint}
        error={isMissing ? t.writeEmpty : undefined}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileUpload
        id="message-files"
        label={t.files}
        hint={t.filesHint}
        optional
        multiple
        accept={ACCEPT}
        files={files}
        onChange={setFiles}
        onUpload={(file, onProgress) =>
          api.upload('POST /api/cases/{id}/messages/documents', { path, body: file }, { onProgress })
        }
      />
      {send.error && <ProblemPanel error={send.error} />}
      <div className="fl-actions">
        <Button type="submit" variant="secondary" busy={send.isPending}>
          {t.writeSend}
        </Button>
      </div>
    </form>
  );
}
