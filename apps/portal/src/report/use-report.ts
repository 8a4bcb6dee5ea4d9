import { ApiProblem, type BegunReport, type ReportReceipt } from '@farled/api-client';
import {
  type Answers,
  type FormContext,
  type FormDefinition,
  filesIn,
  initialAnswers,
  pages,
  parseForm,
} from '@farled/forms';
import { type FormFiles, useApi, useLanguage, type WordedError } from '@farled/ui';
import { useEffect, useMemo, useState } from 'react';
import { work } from './work';

/** The hidden field that only machines fill in. */
export const HONEY = 'website';

/** A report while it is written: in this page alone until it is sent. */
export function useReport(begun: BegunReport, kept: Answers | undefined, onExpired: (answers: Answers) => void) {
  const [language] = useLanguage();
  const form = useMemo(() => parseForm(begun.form), [begun.form]);
  const [answers, setAnswers] = useState<Answers>(
    () => kept ?? initialAnswers(form, { answers: {}, prefill: {}, language: 'sv', now: new Date() }),
  );
  const context: FormContext = useMemo(
    () => ({ answers, prefill: {}, language, now: new Date() }),
    [answers, language],
  );
  const services = useMemo(() => ({ sources: {} }), []);
  const files = useFiles(begun.id);
  const sending = useSending(begun, context, () => onExpired(withoutFiles(form, answers)));
  useWarning(sending.receipt === undefined && Object.keys(answers).length > 0);
  return {
    ...{ form, context, pages: pages(form, context), change: setAnswers },
    services: useMemo(() => ({ ...services, files }), [services, files]),
    ...sending,
  };
}

export type Report = ReturnType<typeof useReport>;

function useSending(begun: BegunReport, { answers, language }: FormContext, onExpired: () => void) {
  const api = useApi();
  const nonce = useNonce(begun);
  const [receipt, setReceipt] = useState<ReportReceipt>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const website = document.querySelector<HTMLInputElement>(`input[name=${HONEY}]`)?.value ?? '';
      const body = { answers, language, nonce: await nonce(), website };
      setReceipt(await api.call('POST /api/reports/{id}/send', { path: { id: begun.id }, body }));
    } catch (problem) {
      if (isExpired(problem)) onExpired();
      else setError(problem as Error);
    } finally {
      setBusy(false);
    }
  };
  const violations = error instanceof ApiProblem ? error.violations : [];
  const faults: WordedError[] = violations.map(({ path, message }) => ({ key: path, text: message }));
  return { receipt, error, faults, busy, send };
}

/** The page has been open so long that nobody knows of it any more. */
const isExpired = (error: unknown): boolean => error instanceof ApiProblem && [404, 410].includes(error.status);

/** Files are gone with the report that they were sent for. */
function withoutFiles(form: FormDefinition, answers: Answers): Answers {
  const gone = new Set(filesIn(form, answers).map(({ field }) => field));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !gone.has(key)));
}

/** Works from the moment the page is open; whoever sends waits for what is left, and for the shortest time. */
function useNonce({ work: wanted, waitMs }: BegunReport): () => Promise<string> {
  const [open] = useState(() => ({ at: Date.now(), isGone: false, nonce: undefined as Promise<string> | undefined }));
  useEffect(() => {
    open.isGone = false;
    open.nonce = work(wanted, () => open.isGone);
    return () => {
      open.isGone = true;
    };
  }, [open, wanted]);
  return async () => {
    const nonce = (await open.nonce) ?? '';
    const left = open.at + waitMs + 250 - Date.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    return nonce;
  };
}

/** Nothing is kept anywhere else: whoever leaves is asked first. */
function useWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [active]);
}

function useFiles(id: string): FormFiles {
  const api = useApi();
  return useMemo(
    () => ({
      upload: (field, file, onProgress) =>
        api.upload('POST /api/reports/{id}/documents', { path: { id }, query: { field }, body: file }, { onProgress }),
      remove: async (_field, documentId) => {
        await api.call('DELETE /api/reports/{id}/documents/{documentId}', { path: { id, documentId } });
      },
    }),
    [api, id],
  );
}
