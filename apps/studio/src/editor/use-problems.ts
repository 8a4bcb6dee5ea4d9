import type { DraftCheck, DraftProblem, StudioServicePage } from '@farled/api-client';
import { useLanguage } from '@farled/ui';
import { useEffect, useMemo, useState } from 'react';
import { processFile } from '../draft/files';
import { useCheck } from '../draft/use-check';
import type { OpenDraft } from '../draft/use-draft';

type LiveProblem = Awaited<ReturnType<typeof import('@farled/rules').lintProcess>>[number];

const PAUSE_MS = 500;
const NONE: readonly DraftProblem[] = [];

export interface Problems {
  /** The diagram's as it is now, the other files' as of the last check; errors first. */
  all: readonly DraftProblem[];
  check: DraftCheck | undefined;
  error: Error | null;
  isChecking: boolean;
  /** The draft has changed since the check. */
  isOld: boolean;
  run(): void;
}

interface Subject {
  service: StudioServicePage;
  draft: OpenDraft;
  names: readonly string[];
}

/** What is wrong with a draft: the diagram is looked at while it is drawn, the whole when asked for. */
export function useProblems({ service, draft, names }: Subject): Problems {
  const [asked, setAsked] = useState<number>();
  const check = useCheck(service.slug, asked ?? 0, asked !== undefined);
  const process = processFile(names);
  const live = useLint(process, draft.files[process] ?? '', service.engine === 'cluster');
  const checked = check.data?.problems ?? NONE;
  const all = useMemo(() => {
    const others = checked.filter(({ file }) => file !== process);
    return [...live, ...others].sort((a, b) => a.severity.localeCompare(b.severity));
  }, [live, checked, process]);
  const run = async () => {
    if (!(await draft.flush())) return;
    setAsked(draft.latestRevision());
    if (asked === draft.latestRevision()) await check.refetch();
  };
  return {
    all,
    check: check.data,
    error: check.error,
    isChecking: check.isFetching,
    isOld: asked !== undefined && asked !== draft.revision,
    run: () => void run(),
  };
}

/** The rules run in the browser too; they are loaded when there is something to look at. */
function useLint(file: string, xml: string, isForZeebe: boolean): readonly DraftProblem[] {
  const [language] = useLanguage();
  const [found, setFound] = useState<readonly LiveProblem[]>([]);
  useEffect(() => {
    let isLeft = false;
    const lint = async () => {
      const { lintProcess } = await import('@farled/rules');
      const problems = await lintProcess(xml, { isForZeebe });
      if (!isLeft) setFound(problems);
    };
    const timer = setTimeout(() => void lint(), PAUSE_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [xml, isForZeebe]);
  return useMemo(
    () =>
      found.map(({ elementId, elementName, severity, message, hint }) => ({
        file,
        elementId,
        severity,
        message: elementName ? `${elementName}: ${message[language]}` : message[language],
        hint: hint[language],
      })),
    [found, file, language],
  );
}
