import type { CaseTodo } from '@farled/api-client';
import {
  Alert,
  Heading,
  MessageForm,
  type MessageFormProps,
  Prose,
  useApi,
  useChange,
  useFormat,
  useTexts,
} from '@farled/ui';
import { type ReactNode, useState } from 'react';
import { casesTexts } from './cases.texts';

interface SupplementsProps {
  todo: readonly CaseTodo[];
  /** The form that answers one of them. */
  form: (todo: CaseTodo, onAnswered: () => void) => ReactNode;
}

/** What is open for the resident to answer; once answered it is thanked for, also when nothing is open any more. */
export function Supplements({ todo, form }: SupplementsProps) {
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
          <Supplement key={one.id} todo={one}>
            {form(one, () => setAnswered(one.id))}
          </Supplement>
        ))}
    </>
  );
}

/** A question from the municipality. */
function Supplement({ todo, children }: { todo: CaseTodo; children: ReactNode }) {
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
      {children}
    </section>
  );
}

/** An answer in words, in files, or in both. */
export function AnswerForm(props: Pick<MessageFormProps, 'sending' | 'onUpload' | 'onSend'>) {
  const { answer, empty, files, filesHint, send } = useTexts(casesTexts);
  return (
    <MessageForm
      {...props}
      id="supplement"
      texts={{ label: answer, missing: empty, files, filesHint, send }}
      isEnough={({ text, documents }) => text.trim() !== '' || documents.length > 0}
    />
  );
}

interface AnswerCaseProps {
  caseId: string;
  supplementId: string;
  onAnswered: () => void;
}

/** Answers a question in one's own case. */
export function AnswerInCase({ caseId, supplementId, onAnswered }: AnswerCaseProps) {
  const api = useApi();
  const path = { id: caseId, sid: supplementId };
  const sending = useChange('POST /api/cases/{id}/supplements/{sid}/answer', ['GET /api/cases/{id}', 'GET /api/cases']);
  return (
    <AnswerForm
      sending={sending}
      onUpload={(file, onProgress) =>
        api.upload('POST /api/cases/{id}/supplements/{sid}/documents', { path, body: file }, { onProgress })
      }
      onSend={(body) => sending.mutate({ path, body }, { onSuccess: onAnswered })}
    />
  );
}
