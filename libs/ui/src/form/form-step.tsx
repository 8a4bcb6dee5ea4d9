import {
  type Answers,
  answerAt,
  errorText,
  type FieldError,
  type FormContext,
  type FormDefinition,
  knownAt,
  namedFields,
  pages,
  type VisibleField,
  validateAnswers,
  withAnswer,
} from '@farled/forms';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ErrorSummary } from '../components';
import { fieldId } from './control';
import { FormFields } from './fields';
import { fetchAhead } from './rare.lazy';
import { type FormServices, FormServicesContext } from './services';

/** What is wrong with a field, already in words. */
export interface WordedError {
  key: string;
  text: string;
}

type Found = FieldError | WordedError;

export interface FormStepProps {
  form: FormDefinition;
  /** The page to show. */
  page: string;
  context: FormContext;
  services: FormServices;
  /** What the server found wrong, in its own words, shown like our own findings. */
  serverErrors?: readonly WordedError[];
  onChange: (answers: Answers) => void;
  /** Called when the page holds; the promise decides how long the button is busy. */
  onSubmit: () => void;
  /** Told how many errors stand, for the page's title. */
  onErrors?: (count: number) => void;
  /** The buttons, of which one submits. */
  children: ReactNode;
}

/** One page of a form: fields, the summary of what is wrong with focus on it, and the page's own buttons. */
export function FormStep(props: FormStepProps) {
  const { form, page, context, onChange, onSubmit, services, children } = props;
  const fields = pages(form, context).find((candidate) => candidate.id === page)?.fields ?? [];
  const { errors, setErrors, summary } = useErrors(props);
  const labels = new Map(namedFields(fields).map(({ field, name }) => [field.key, name]));
  const texts = errors
    .filter((error) => labels.has(error.key))
    .map((error) => ({
      key: error.key,
      text: 'text' in error ? error.text : errorText(error, labels.get(error.key) ?? '', context.language),
    }));
  useEffect(() => fetchAhead(form), [form]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = validateAnswers(form, context, { page });
    setErrors(found);
    if (found.length === 0) onSubmit();
  };
  // A file may come up long after it was chosen: it joins the answers as they are by then.
  const latest = useRef(context.answers);
  latest.current = context.answers;
  const change = (key: string, value: unknown) => {
    setErrors((before) => (before.some((error) => error.key === key) ? before.filter((e) => e.key !== key) : before));
    latest.current = withAnswer(latest.current, key, value);
    onChange(latest.current);
  };
  return (
    <FormServicesContext value={services}>
      <form className="fl-form" noValidate onSubmit={submit}>
        <ErrorSummary ref={summary} errors={texts.map(({ key, text }) => ({ id: fieldId(key), text }))} />
        <FormFields
          fields={fields}
          answers={context.answers}
          errors={Object.fromEntries(texts.map(({ key, text }) => [key, text]))}
          onChange={change}
          known={(field) => knownValue(field, context)}
        />
        {children}
      </form>
    </FormServicesContext>
  );
}

/** What is known beforehand by the field's path; a field that is only shown has its answer. */
function knownValue(field: VisibleField, context: FormContext): unknown {
  return field.prefillPath === undefined ? answerAt(context.answers, field.key) : knownAt(context, field.prefillPath);
}

/** The errors of the last attempt, own and the server's; a new attempt moves focus to the summary. */
function useErrors({ page, serverErrors, onErrors }: FormStepProps) {
  const [errors, setErrors] = useState<readonly Found[]>(serverErrors ?? []);
  const [attempt, setAttempt] = useState(0);
  const summary = useRef<HTMLElement>(null);
  // A new page starts without the last one's errors
  useEffect(() => setErrors(serverErrors ?? []), [page, serverErrors]);
  useEffect(() => {
    onErrors?.(errors.length);
  }, [errors.length, onErrors]);
  // Each attempt moves focus, also when the same errors remain
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [attempt]);
  const set = (next: readonly Found[] | ((before: readonly Found[]) => readonly Found[])) => {
    setErrors(next);
    if (typeof next !== 'function') setAttempt((count) => count + 1);
  };
  return { errors, setErrors: set, summary };
}
