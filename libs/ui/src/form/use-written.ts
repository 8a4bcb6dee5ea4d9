import { ApiProblem } from '@farled/api-client';
import type { Answers, FormContext, FormDefinition, FormPage } from '@farled/forms';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../i18n';
import { type KeptWriting, useKept } from '../session';
import { type DraftContent, DraftSaver, type SaveState } from './draft-saver';

/** A form that is being filled in, as the server has it. */
interface WrittenForm {
  readonly form: unknown;
  readonly answers: FormContext['answers'];
  readonly prefill: FormContext['prefill'];
  readonly page: string | null;
  readonly revision: number;
  readonly savedAt: string;
}

/** Where it is kept. */
interface WrittenStore {
  /** By which name what is not saved yet is kept over the end of a session. */
  name: string;
  save(content: DraftContent & { revision: number }): Promise<{ revision: number; savedAt: string }>;
  /** The revision that is kept now. */
  newest(): Promise<number>;
}

type KeptForm = DraftContent & { revision: number };

/** The rules of forms, brought by the page that shows one: other pages never load them. */
interface FormRules {
  parseForm(form: unknown): FormDefinition;
  initialAnswers(form: FormDefinition, context: FormContext): Answers;
  pages(form: FormDefinition, context: FormContext): FormPage[];
}

/** A form while it is filled in: its answers as they stand here, and how saving goes. */
export interface Written {
  form: FormDefinition;
  context: FormContext;
  pages: FormPage[];
  saveState: SaveState;
  change(answers: Answers): void;
  /** Notes the page one has come to, so that it is resumed there. */
  visit(page: string): void;
  flush(): Promise<boolean>;
  /** Whether it is only the network that keeps what is written from being saved. */
  isWaitingForNetwork(): boolean;
  /** What was written when the last session ended has been brought back. */
  isBroughtBack: boolean;
  keepMine(): Promise<void>;
  /** Gives up what is written here and not saved. */
  letGo(): void;
  /** The revision that was saved last. */
  revision(): number;
}

const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;

/** Holds a form's answers and saves them as they change. */
export function useWritten(opened: WrittenForm, store: WrittenStore, rules: FormRules): Written {
  const [language] = useLanguage();
  const form = useMemo(() => rules.parseForm(opened.form), [opened.form]);
  const keeping = useKept<KeptForm>(store.name);
  const [found] = useState(keeping.found);
  const [content, setContent] = useState<DraftContent>(
    () => found ?? { answers: firstAnswers(opened, form, rules), page: opened.page },
  );
  const { saver, saveState } = useSaver({ ...opened, ...found }, store, keeping);
  // Written on top of another revision, it meets the same refusal as if it had been sent then.
  useEffect(() => {
    if (found) saver.edit(found);
  }, [saver, found]);
  const context: FormContext = useMemo(
    () => ({ answers: content.answers, prefill: opened.prefill, language, now: new Date() }),
    [content.answers, opened.prefill, language],
  );
  const edit = (next: typeof content) => {
    setContent(next);
    saver.edit(next);
  };
  return {
    form,
    context,
    pages: rules.pages(form, context),
    saveState,
    change: (answers) => edit({ ...content, answers }),
    visit: (page) => {
      if (content.page !== page) edit({ ...content, page });
    },
    flush: () => saver.flush(),
    isWaitingForNetwork: () => saver.isWaitingForNetwork(),
    isBroughtBack: found !== undefined,
    keepMine: async () => void (await saver.keepMine(await store.newest())),
    letGo: () => {
      saver.discard();
      keeping.drop();
    },
    revision: () => saver.current(),
  };
}

/** A form nobody has filled in yet begins with what is known; afterwards an emptied field stays empty. */
function firstAnswers({ page, answers, prefill }: WrittenForm, form: FormDefinition, rules: FormRules): Answers {
  if (page !== null) return answers;
  const context = { answers: {}, prefill, language: 'sv', now: new Date() } as const;
  return { ...rules.initialAnswers(form, context), ...answers };
}

function useSaver({ revision, savedAt }: WrittenForm, { save }: WrittenStore, keeping: KeptWriting<KeptForm>) {
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: savedAt });
  const isLeft = useRef(false);
  const [saver] = useState(() => {
    const onState = (state: SaveState) => {
      setSaveState(state);
      const unsaved = created.unsaved();
      // Somebody who has logged out leaves nothing behind.
      if (unsaved && !isLeft.current) keeping.keep(unsaved);
      else if (!unsaved) keeping.drop();
    };
    const created: DraftSaver = new DraftSaver({ revision, savedAt, save, isConflict, onState });
    return created;
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      void saver.flush();
      if (saveState.kind !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [saver, saveState.kind]);
  useEffect(() => {
    const send = () => void saver.flush();
    isLeft.current = false;
    saver.stay();
    addEventListener('online', send);
    return () => {
      removeEventListener('online', send);
      isLeft.current = true;
      saver.leave();
    };
  }, [saver]);
  return { saver, saveState };
}
