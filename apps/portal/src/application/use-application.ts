import { ApiProblem, type Draft } from '@farled/api-client';
import {
  type Answers,
  type FormContext,
  type FormDefinition,
  type FormPage,
  initialAnswers,
  pages,
  parseForm,
} from '@farled/forms';
import { useApi, useLanguage } from '@farled/ui';
import { useEffect, useMemo, useState } from 'react';
import { useOutletContext } from 'react-router';
import { DraftSaver, type SaveState } from './draft-saver';

/** A draft while it is filled in: its form, its answers as they stand here, and how saving goes. */
export interface Application {
  draft: Draft;
  form: FormDefinition;
  context: FormContext;
  pages: FormPage[];
  saveState: SaveState;
  change(answers: Answers): void;
  /** Notes the page one has come to, so that the draft is resumed there. */
  visit(page: string): void;
  flush(): Promise<boolean>;
  keepMine(): Promise<void>;
}

const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;

/** The application of the page's frame. */
export const useApplication = (): Application => useOutletContext<Application>();

/** Holds a draft's answers and saves them as they change. */
export function useApplicationState(draft: Draft): Application {
  const [language] = useLanguage();
  const form = useMemo(() => parseForm(draft.form), [draft.form]);
  const [content, setContent] = useState(() => ({ answers: firstAnswers(draft, form), page: draft.page }));
  const { saver, saveState, newest } = useSaver(draft);
  const context: FormContext = useMemo(
    () => ({ answers: content.answers, prefill: draft.prefill, language, now: new Date() }),
    [content.answers, draft.prefill, language],
  );
  const edit = (next: typeof content) => {
    setContent(next);
    saver.edit(next);
  };
  return {
    draft,
    form,
    context,
    pages: pages(form, context),
    saveState,
    change: (answers) => edit({ ...content, answers }),
    visit: (page) => {
      if (content.page !== page) edit({ ...content, page });
    },
    flush: () => saver.flush(),
    keepMine: async () => void (await saver.keepMine(await newest())),
  };
}

/** A draft nobody has filled in yet begins with what is known; afterwards an emptied field stays empty. */
function firstAnswers(draft: Draft, form: FormDefinition): Answers {
  if (draft.page !== null) return draft.answers;
  const context = { answers: {}, prefill: draft.prefill, language: 'sv', now: new Date() } as const;
  return { ...initialAnswers(form, context), ...draft.answers };
}

function useSaver(draft: Draft) {
  const api = useApi();
  const path = { id: draft.id };
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: draft.savedAt });
  const [saver] = useState(
    () =>
      new DraftSaver({
        revision: draft.revision,
        savedAt: draft.savedAt,
        save: (body) => api.call('PUT /api/drafts/{id}', { path, body }),
        isConflict,
        onState: setSaveState,
      }),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      void saver.flush();
      if (saveState.kind !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [saver, saveState.kind]);
  useEffect(() => () => void saver.flush(), [saver]);
  const newest = async () => (await api.call('GET /api/drafts/{id}', { path })).revision;
  return { saver, saveState, newest };
}
