import { ApiProblem } from '@farled/api-client';
import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '../components';
import { FieldErrorText, LabelText, useControl } from '../components/fields/field';
import { defineTexts, useFormat, useTexts } from '../i18n';
import { type FieldControl, fieldProps } from './control';
import { useFormServices } from './services';

const texts = defineTexts(
  {
    choose: 'Välj fil',
    another: 'Lägg till en fil till',
    remove: (name: string) => `Ta bort ${name}`,
    removeShort: 'Ta bort',
    sending: (name: string, percent: number) => `Skickar ${name}: ${percent} procent`,
    sent: (name: string) => `${name} är uppladdad`,
    failed: 'Filen kunde inte skickas. Försök igen.',
  },
  {
    choose: 'Choose file',
    another: 'Add another file',
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    sending: (name: string, percent: number) => `Sending ${name}: ${percent} per cent`,
    sent: (name: string) => `${name} has been uploaded`,
    failed: 'The file could not be sent. Try again.',
  },
);

/** A file that has been uploaded, as the answer keeps it. */
export interface FileValue {
  id: string;
  name: string;
  size?: number;
}

const filesOf = (value: unknown): FileValue[] => (Array.isArray(value) ? (value as FileValue[]) : []);

interface Sending {
  name: string;
  share: number;
}

/** Uploads at once and keeps the documents' ids; its button and texts are our own, not the browser's. */
export function FileControl(control: FieldControl) {
  const t = useTexts(texts);
  const { field, value } = control;
  const shell = fieldProps(control);
  const picker = usePicker(control);
  const error = picker.error ?? shell.error;
  const { control: ids, hintId, errorId } = useControl({ ...shell, error }, shell.id);
  const files = filesOf(value);
  const input = useRef<HTMLInputElement>(null);
  const full = files.length > 0 && !field.multiple;
  return (
    <fieldset className="ds-fieldset fl-field fl-file">
      <legend className="ds-label">
        <LabelText label={shell.label} optional={shell.optional} />
      </legend>
      {shell.hint && (
        <div id={hintId} className="fl-quiet">
          {shell.hint}
        </div>
      )}
      {error && <FieldErrorText id={errorId}>{error}</FieldErrorText>}
      <FileList files={files} onRemove={picker.remove} />
      <input ref={input} type="file" hidden tabIndex={-1} accept={field.accept} onChange={picker.choose} />
      {!full && (
        <Button
          id={ids.id}
          aria-describedby={ids['aria-describedby']}
          variant="secondary"
          busy={!!picker.sending}
          onClick={() => input.current?.click()}
        >
          {files.length > 0 ? t.another : t.choose}
        </Button>
      )}
      <div role="status" className="fl-quiet">
        {picker.sending && t.sending(picker.sending.name, Math.round(picker.sending.share * 100))}
        {picker.sent && t.sent(picker.sent)}
      </div>
      {picker.sending && <progress max={1} value={picker.sending.share} aria-label={picker.sending.name} />}
    </fieldset>
  );
}

function FileList({ files, onRemove }: { files: FileValue[]; onRemove: (file: FileValue) => void }) {
  const t = useTexts(texts);
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className="fl-files">
      {files.map((file) => (
        <li key={file.id}>
          <span className="fl-break">
            {file.name}
            {file.size !== undefined && <span className="fl-quiet"> ({format.fileSize(file.size)})</span>}
          </span>
          <button type="button" className="ds-link" aria-label={t.remove(file.name)} onClick={() => onRemove(file)}>
            {t.removeShort}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The doings of a file field: send the chosen file, keep its id, take it away again. */
function usePicker({ field, value, onChange }: FieldControl) {
  const t = useTexts(texts);
  const { files } = useFormServices();
  const [sending, setSending] = useState<Sending>();
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
    const stored = await files?.upload(field.key, file, (share) => setSending({ name: file.name, share }));
    if (!stored) return;
    onChange([...filesOf(value), { id: stored.id, name: stored.name, size: stored.size }]);
    setSent(stored.name);
  };
  const remove = (file: FileValue) =>
    attempt(async () => {
      await files?.remove(field.key, file.id);
      const left = filesOf(value).filter((other) => other.id !== file.id);
      onChange(left.length > 0 ? left : undefined);
    });
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) void attempt(() => send(file));
  };
  return { sending, sent, error, choose, remove: (file: FileValue) => void remove(file) };
}
