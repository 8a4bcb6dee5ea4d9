import type { OfficerCase } from '@farled/api-client';
import { Button, Empty, ProblemPanel, TextArea, useChange, useFormat, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { caseTexts } from './case.texts';

/** What officers have written down in the case, and a place to write more. */
export function Notes({ subject }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  return (
    <>
      {!('protected' in subject.applicant) && <NewNote caseId={subject.id} />}
      {subject.notes.length === 0 && <Empty title={t.noNotes} />}
      <ol className="ws-rows">
        {subject.notes.map((note) => (
          <li key={note.id}>
            <strong>{note.author}</strong>
            <span className="fl-quiet">{format.dayTime(note.at)}</span>
            <p className="ws-text">{note.text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function NewNote({ caseId }: { caseId: string }) {
  const t = useTexts(caseTexts);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const add = useChange('POST /api/officer/cases/{id}/notes', ['GET /api/officer/cases/{id}']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!text.trim());
    if (text.trim()) add.mutate({ path: { id: caseId }, body: { text } }, { onSuccess: () => setText('') });
  };
  return (
    <form className="ws-note" onSubmit={submit} noValidate>
      <TextArea
        label={t.noteLabel}
        hint={t.noteHint}
        error={isMissing ? t.noteMissing : undefined}
        maxLength={5000}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {add.error && <ProblemPanel error={add.error} />}
      <Button type="submit" variant="secondary" busy={add.isPending}>
        {t.noteAdd}
      </Button>
    </form>
  );
}
