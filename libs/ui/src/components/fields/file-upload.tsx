import { ApiProblem, type StoredDocument } from '@farled/api-client';
import { type ChangeEvent, useRef, useState } from 'react';
import { defineTexts, useFormat, useTexts } from '../../i18n';
import { Button } from '../text';
import { FieldErrorText, type FieldProps, LabelText, useControl } from './field';

const texts = defineTexts(
  {
    choose: 'Välj fil',
    another: 'Lägg till en fil till',
    remove: (name: string) => `Ta bort ${name}`,
    removeShort: 'Ta bort',
    sending: (name: string, percent: number) => `Skickar ${name}: ${percent} procent`,
    sent: (name: string) => `${name} är uppladdad`,
    failed: 'Filen kunde inte skickas. Försök igen.',
    tooLarge: (size: string) => `Filen är för stor. Den får vara högst ${size}.`,
  },
  {
    choose: 'Choose file',
    another: 'Add another file',
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    sending: (name: string, percent: number) => `Sending ${name}: ${percent} per cent`,
    sent: (name: string) => `${name} has been uploaded`,
    failed: 'The file could not be sent. Try again.',
    tooLarge: (size: string) => `The file is too large. It may be at most ${size}.`,
  },
);

/** A file that has been uploaded, as an answer keeps it. */
export interface FileValue {
  id: string;
  name: string;
  size?: number;
}

export interface FileUploadProps extends FieldProps {
  id?: string;
  files: readonly FileValue[];
  multiple?: boolean;
  /** As in the file input: ".pdf,.png". */
  accept?: string;
  maxBytes?: number;
  onChange: (files: FileValue[]) => void;
  onUpload: (file: File, onProgress: (share: number) => void) => Promise<StoredDocument>;
  onRemove?: (file: FileValue) => Promise<void>;
}

/** Uploads at once and keeps the documents' ids; its button and texts are our own, not the browser's. */
export function FileUpload(props: FileUploadProps) {
  const t = useTexts(texts);
  const { files, multiple, accept, label, hint, optional } = props;
  const upload = useUpload(props);
  const error = upload.error ?? props.error;
  const { control, hintId, errorId } = useControl({ ...props, error }, props.id);
  const input = useRef<HTMLInputElement>(null);
  const full = files.length > 0 && !multiple;
  return (
    <fieldset className="ds-fieldset fl-field fl-file">
      <legend className="ds-label">
        <LabelText label={label} optional={optional} />
      </legend>
      {hint && (
        <div id={hintId} className="fl-quiet">
          {hint}
        </div>
      )}
      {error && <FieldErrorText id={errorId}>{error}</FieldErrorText>}
      <FileList files={files} onRemove={upload.remove} />
      <input ref={input} type="file" hidden tabIndex={-1} accept={accept} onChange={upload.choose} />
      {!full && (
        <Button
          id={control.id}
          aria-describedby={control['aria-describedby']}
          variant="secondary"
          busy={upload.sending !== undefined}
          onClick={() => input.current?.click()}
        >
          {files.length > 0 ? t.another : t.choose}
        </Button>
      )}
      <div role="status" className="fl-quiet fl-small">
        {upload.sending && t.sending(upload.sending.name, Math.round(upload.sending.share * 100))}
        {upload.sent && t.sent(upload.sent)}
      </div>
      {upload.sending && <progress max={1} value={upload.sending.share} aria-label={upload.sending.name} />}
    </fieldset>
  );
}

function FileList({ files, onRemove }: { files: readonly FileValue[]; onRemove: (file: FileValue) => void }) {
  const t = useTexts(texts);
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className="fl-files">
      {files.map((file) => (
        <li key={file.id}>
          <span className="fl-break">
            {file.name}
            {file.size !== undefined && <span className="fl-quiet fl-nowrap"> ({format.fileSize(file.size)})</span>}
          </span>
          <button type="button" className="ds-link" aria-label={t.remove(file.name)} onClick={() => onRemove(file)}>
            {t.removeShort}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The doings of an upload: send the chosen file, keep its id, take it away again. */
function useUpload({ files, maxBytes, onChange, onUpload, onRemove }: FileUploadProps) {
  const t = useTexts(texts);
  const format = useFormat();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [sent, setSent] = useState<string>();
  const [error, setError] = useState<string>();
  const attempt = async (work: () => Promise<void>) => {
    setError(undefined);
    setSent(undefined);
    await work().catch((failure: unknown) => {
      setError((failure instanceof ApiProblem && failure.problem.detail) || t.failed);
    });
    setSending(undefined);
  };
  const send = async (file: File) => {
    setSending({ name: file.name, share: 0 });
    const stored = await onUpload(file, (share) => setSending({ name: file.name, share }));
    onChange([...files, { id: stored.id, name: stored.name, size: stored.size }]);
    setSent(stored.name);
  };
  const remove = async (file: FileValue) => {
    await onRemove?.(file);
    onChange(files.filter((other) => other.id !== file.id));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    if (maxBytes !== undefined && file.size > maxBytes) setError(t.tooLarge(format.fileSize(maxBytes)));
    else void attempt(() => send(file));
  };
  return { sending, sent, error, choose, remove: (file: FileValue) => void attempt(() => remove(file)) };
}
