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
import { casesTexts } from './cases.texts';

const ACCEPT = '.pdf,.jpg,.jpeg,.png';

/** What is open for the resident to answer; once answered it is thanked for, also when nothing is open any more. */
export function Supplements({ caseId, todo }: { caseId: string; todo: readonly CaseTodo[] }) {
  const t = useTexts(casesTexts);
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
          <Supplement key={one.id} caseId={caseId} todo={one} onAnswered={() => setAnswered(one.id)} />
        ))}
    </>
  );
}

interface SupplementProps {
  caseId: string;
  todo: CaseTodo;
  onAnswered: () => void;
}

/** A question from the municipality, answered with words and files. */
function Supplement({ caseId, todo, onAnswered }: SupplementProps) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  return (
    <section className="app-todo fl-flow" aria-labelledby={`todo-${todo.id}`}>
      <p className="app-todo-mark">{t.todo}</p>
      <Heading level={2} id={`todo-${todo.id}`}>
        {t.supplement}
      </Heading>
      <Prose text={todo.question} />
      <p>
        <strong>{t.due(format.day(todo.dueDate))}</strong>
      </p>
      <AnswerForm caseId={caseId} todo={todo} onAnswered={onAnswered} />
    </section>
  );
}

function AnswerForm({ caseId, todo, onAnswered }: SupplementProps) {
  const t = useTexts(casesTexts);
  const api = useApi();
  const path = { id: caseId, sid: todo.id };
  const answer = useChange('POST /api/cases/{id}/supplements/{sid}/answer', ['GET /api/cases/{id}', 'GET /api/cases']);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<FileValue[]>([]);
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const nothing = text.trim() === '' && files.length === 0;
    setMissing(nothing);
    if (nothing) return document.getElementById('supplement-text')?.focus();
    answer.mutate({ path, body: { text, documents: files.map((file) => file.id) } }, { onSuccess: onAnswered });
  };
  return (
    <form className="fl-form" noValidate onSubmit={send}>
      <TextArea
        id="supplement-text"
        label={t.answer}
        error={missing ? t.empty : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <FileUpload
        id="supplement-files"
        label={t.files}
        hint={t.filesHint}
        optional
        multiple
        accept={ACCEPT}
        files={files}
        onChange={setFiles}
        onUpload={(file, onProgress) =>
          api.upload('POST /api/cases/{id}/supplements/{sid}/documents', { path, body: file }, { onProgress })
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
