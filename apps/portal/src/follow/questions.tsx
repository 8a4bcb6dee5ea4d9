import type { CaseTodo } from '@farled/api-client';
import {
  Alert,
  Button,
  FileUpload,
  type FileValue,
  Heading,
  ProblemPanel,
  Prose,
  TextArea,
  useApi,
  useChange,
  useFormat,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { followTexts } from './follow.texts';

const FIELD = 'follow-answer';

/** What the municipality asks whoever has the code; answered once, and thanked for. */
export function Questions({ todo }: { todo: readonly CaseTodo[] }) {
  const t = useTexts(followTexts);
  const [answered, setAnswered] = useState<string>();
  return (
    <>
      {answered && (
        <Alert tone="success" title={t.answered} urgent>
          <p>{t.answeredText}</p>
        </Alert>
      )}
      {todo
        .filter(({ id }) => id !== answered)
        .map((one) => (
          <Question key={one.id} todo={one} onAnswered={() => setAnswered(one.id)} />
        ))}
    </>
  );
}

function Question({ todo, onAnswered }: { todo: CaseTodo; onAnswered: () => void }) {
  const t = useTexts(followTexts);
  const format = useFormat();
  return (
    <section className="app-todo fl-flow" aria-labelledby={`todo-${todo.id}`}>
      <Heading level={2} id={`todo-${todo.id}`}>
        {t.question}
      </Heading>
      <Prose text={todo.question} />
      <p>
        <strong>{t.due(format.day(todo.dueDate))}</strong>
      </p>
      <AnswerForm id={todo.id} onAnswered={onAnswered} />
    </section>
  );
}

function AnswerForm({ id, onAnswered }: { id: string; onAnswered: () => void }) {
  const t = useTexts(followTexts);
  const api = useApi();
  const answer = useChange('POST /api/follow/supplements/{id}/answer', ['GET /api/follow']);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<FileValue[]>([]);
  const [isMissing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '') return document.getElementById(FIELD)?.focus();
    const body = { text, documents: files.map((file) => file.id) };
    answer.mutate({ path: { id }, body }, { onSuccess: onAnswered });
  };
  return (
    <form className="fl-form" noValidate onSubmit={send}>
      <TextArea
        id={FIELD}
        label={t.answer}
        error={isMissing ? t.answerMissing : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileUpload
        id="follow-files"
        label={t.files}
        hint={t.filesHint}
        optional
        multiple
        accept=".pdf,.jpg,.jpeg,.png"
        files={files}
        onChange={setFiles}
        onUpload={(file, onProgress) =>
          api.upload('POST /api/follow/supplements/{id}/documents', { path: { id }, body: file }, { onProgress })
        }
      />
      {answer.error && <ProblemPanel error={answer.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={answer.isPending}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}
