import type { OfficerTask } from '@farled/api-client';
import { type Answers, parseForm, summarise } from '@farled/forms';
import { Alert, Button, Heading, SummaryList, useKept, useLanguage, useTexts } from '@farled/ui';
import { taskTexts } from './task.texts';

/** Answers that have not been sent, and the task as it stood then. */
export interface KeptAnswers {
  answers: Answers;
  revision: number;
}

/** By which name a task's answers are kept. */
export const keptAs = ({ id }: OfficerTask): string => `task:${id}`;

export interface KeptNoticeProps {
  kept: KeptAnswers;
  task: OfficerTask;
  onStartOver: () => void;
}

/** Says that the form is filled with what she wrote before, and whether the task has changed since. */
export function KeptNotice({ kept, task, onStartOver }: KeptNoticeProps) {
  const t = useTexts(taskTexts);
  const isChanged = kept.revision !== task.revision;
  return (
    <div className="ws-kept">
      <Alert tone={isChanged ? 'warning' : 'info'} title={t.kept}>
        <p>{isChanged ? t.keptChanged : t.keptText}</p>
        <Button variant="tertiary" onClick={onStartOver}>
          {t.startOver}
        </Button>
      </Alert>
    </div>
  );
}

/** The task is gone, and what she wrote is not: she can take it with her. */
export function UnsentWriting({ task }: { task: OfficerTask }) {
  const t = useTexts(taskTexts);
  const [language] = useLanguage();
  const { found, drop } = useKept<KeptAnswers>(keptAs(task));
  if (!found) return null;
  const context = { answers: found.answers, prefill: {}, language, now: new Date() };
  const items = summarise(parseForm(task.form), context)
    .flatMap(({ rows }) => rows)
    .map(({ key, label, value }) => ({ key, label, value }));
  return (
    <>
      <Heading level={3} size="2xs">
        {t.unsent}
      </Heading>
      <p>{t.unsentText}</p>
      <SummaryList items={items} />
      <Button variant="tertiary" onClick={drop}>
        {t.discard}
      </Button>
    </>
  );
}
