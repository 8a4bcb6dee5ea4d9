import { type FormEvent, useState } from 'react';
import { ProblemPanel } from '../feedback';
import { Button } from '../text';
import { FileUpload, type FileUploadProps, type FileValue } from './file-upload';
import { TextArea } from './inputs';

const ACCEPT = '.pdf,.jpg,.jpeg,.png';

/** What somebody has written, with the ids of the files that belong to it. */
interface WrittenMessage {
  text: string;
  documents: string[];
}

export interface MessageFormProps {
  /** Begins the ids of its fields. */
  id: string;
  texts: { label: string; hint?: string; missing: string; files: string; filesHint: string; send: string };
  maxLength?: number;
  rows?: number;
  variant?: 'primary' | 'secondary';
  /** Whether that is something to send; words are, unless it says otherwise. */
  isEnough?: (message: WrittenMessage) => boolean;
  /** How sending goes. */
  sending: { error: Error | null; isPending: boolean };
  onUpload: FileUploadProps['onUpload'];
  onSend: (message: WrittenMessage) => void;
}

const hasWords = ({ text }: WrittenMessage) => text.trim() !== '';

/** Words and files that are sent together. */
export function MessageForm({ id, texts, sending, isEnough = hasWords, onUpload, onSend, ...look }: MessageFormProps) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<FileValue[]>([]);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const message = { text, documents: files.map((file) => file.id) };
    setMissing(!isEnough(message));
    if (isEnough(message)) onSend(message);
    else document.getElementById(`${id}-text`)?.focus();
  };
  return (
    <form className="fl-form" noValidate onSubmit={submit}>
      <TextArea
        id={`${id}-text`}
        label={texts.label}
        hint={texts.hint}
        error={isMissing ? texts.missing : undefined}
        maxLength={look.maxLength}
        rows={look.rows}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileUpload
        id={`${id}-files`}
        label={texts.files}
        hint={texts.filesHint}
        optional
        multiple
        accept={ACCEPT}
        files={files}
        onChange={setFiles}
        onUpload={onUpload}
      />
      {sending.error && <ProblemPanel error={sending.error} />}
      <div className="fl-actions">
        <Button type="submit" variant={look.variant} busy={sending.isPending}>
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
