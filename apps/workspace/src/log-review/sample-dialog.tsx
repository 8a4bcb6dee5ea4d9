import { Button, Dialog, ProblemPanel, TextArea, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { reviewTexts } from './review.texts';

export interface SampleDialogProps {
  title: string;
  text: string;
  label: string;
  start?: string;
  /** What is said when nothing is written; without it nothing need be. */
  missing?: string;
  confirm: string;
  error: Error | null;
  busy: boolean;
  onSend: (text: string) => void;
  onClose: () => void;
}

const SHORTEST = 3;
const LONGEST = 2000;

/** Asks for a few words about a sample; stays open and says why when it did not go through. */
export function SampleDialog(props: SampleDialogProps) {
  const { title, text, label, start = '', missing, confirm, error, busy, onSend, onClose } = props;
  const t = useTexts(reviewTexts);
  const [written, setWritten] = useState(start);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = missing !== undefined && written.trim().length < SHORTEST;
    setMissing(tooShort);
    if (!tooShort && !busy) onSend(written.trim());
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <p>{text}</p>
      <form className="fl-form" onSubmit={submit} noValidate>
        <TextArea
          label={label}
          error={isMissing ? missing : undefined}
          rows={3}
          maxLength={LONGEST}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        {error && <ProblemPanel error={error} />}
        <div className="fl-actions">
          <Button type="submit" busy={busy}>
            {confirm}
          </Button>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
