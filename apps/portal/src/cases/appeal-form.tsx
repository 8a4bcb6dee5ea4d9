import { Button, FileUpload, type FileValue, ProblemPanel, TextArea, useApi, useChange, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { appealTexts } from './appeal.texts';
import { casesTexts } from './cases.texts';

const ACCEPT = '.pdf,.jpg,.jpeg,.png';

/** How the decision should be changed, and why. */
export function AppealForm({ caseId }: { caseId: string }) {
  const t = useTexts(appealTexts);
  const common = useTexts(casesTexts);
  const api = useApi();
  const path = { id: caseId };
  const send = useChange('POST /api/cases/{id}/appeals', ['GET /api/cases/{id}']);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<FileValue[]>([]);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isShort = text.trim().length < 3;
    setMissing(isShort);
    if (isShort) return document.getElementById('appeal-text')?.focus();
    send.mutate({ path, body: { text, documents: files.map(({ id }) => id) } });
  };
  return (
    <form className="fl-form" noValidate onSubmit={submit}>
      <TextArea
        id="appeal-text"
        label={t.text}
        hint={t.textHint}
        error={isMissing ? t.empty : undefined}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileUpload
        id="appeal-files"
        label={common.files}
        hint={common.filesHint}
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
        <Button type="submit" busy={send.isPending}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}
