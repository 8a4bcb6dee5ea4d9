import { ApiProblem } from '@farled/api-client';
import type { Answers, FormContext, FormDefinition, FormPage } from '@farled/forms';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../i18n';
import { type KeptWriting, useKept } from '../session';
import { type DraftContent, DraftSaver, type SaveState, type Unsaved } from './draft-saver';
import { isSameAs } from './same-answers';

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
  save(content: Change, options: { keepalive: boolean }): Promise<{ revision: number; savedAt: string }>;
  /** What is kept now. */
  newest(): Promise<{ revision: number; answers: FormContext['answers'] }>;
}

type Change = DraftContent & { revision: number };

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

/** Letters that surely fit into the 64 KiB that browsers send for a page that has been left: three bytes each at most. */
const LONGEST_KEPT_ALIVE = 20_000;

const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;

/** Holds a form's answers and saves them as they change. */
export function useWritten(opened: WrittenForm, store: WrittenStore, rules: FormRules): Written {
  const [language] = useLanguage();
  const form = useMemo(() => rules.parseForm(opened.form), [opened.form]);
  const keeping = useKept<Unsaved>(store.name);
  const [found] = useState(() => unsavedOf(keeping.found, opened));
  const [content, setContent] = useState<DraftContent>(
    () => found ?? { answers: firstAnswers(opened, form, rules), page: opened.page },
  );
  const { saver, saveState } = useSaver(opened, found, store, keeping);
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
    keepMine: async () => void (await saver.keepMine((await store.newest()).revision)),
    letGo: () => {
      saver.discard();
      keeping.drop();
    },
    revision: () => saver.current(),
  };
}

/** A page that was left before it heard the answer has kept what was saved all the same. */
const unsavedOf = (found: Unsaved | undefined, { answers }: WrittenForm) =>
  isSameAs(found?.answers, answers) ? undefined : found;

/** A form nobody has filled in yet begins with what is known; afterwards an emptied field stays empty. */
function firstAnswers({ page, answers, prefill }: WrittenForm, form: FormDefinition, rules: FormRules): Answers {
  if (page !== null) return answers;
  const context = { answers: {}, prefill, language: 'sv', now: new Date() } as const;
  return { ...rules.initialAnswers(form, context), ...answers };
}

/** Any save may be the one the page is left during; what is longer than browsers take then goes as an ordinary call. */
const isKeptAlive = (change: Change): boolean => JSON.stringify(change).length < LONGEST_KEPT_ALIVE;

function useSaver(opened: WrittenForm, found: Unsaved | undefined, store: WrittenStore, keeping: KeptWriting<Unsaved>) {
  const { revision, savedAt, sent } = { sent: undefined, ...opened, ...found };
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: savedAt });
  const [saver] = useState(() => {
    const onState = (state: SaveState) => {
      setSaveState(state);
      const unsaved = created.unsaved();
      // Somebody who has logged out leaves nothing behind.
      if (unsaved && !created.isLeft) keeping.keep(unsaved);
      else if (!unsaved) keeping.drop();
    };
    const save = (change: Change) => store.save(change, { keepalive: isKeptAlive(change) });
    const { newest } = store;
    const created: DraftSaver = new DraftSaver({ revision, savedAt, sent, save, newest, isConflict, onState });
    return created;
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saveState.kind !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [saver, saveState.kind]);
  useEffect(() => {
    saver.stay();
    return () => saver.leave();
  }, [saver]);
  // Written on top of another revision, it meets the same refusal as if it had been sent then.
  useEffect(() => {
    if (found) saver.edit({ answers: found.answers, page: found.page });
    else keeping.drop();
  }, [saver, found]);
  useSentInTime(saver);
  return { saver, saveState };
}

/** Saves when the network is back, and when the page is left: phones know no beforeunload. */
function useSentInTime(saver: DraftSaver): void {
  useEffect(() => {
    const send = () => void saver.flush();
    const moments = ['online', 'pagehide'];
    for (const moment of moments) addEventListener(moment, send);
    return () => {
      for (const moment of moments) removeEventListener(moment, send);
    };
  }, [saver]);
}
