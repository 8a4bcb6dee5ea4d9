import type { MyTask } from '@farled/api-client';
import { ProblemPanel, Section, Status, TextLink, useFormat, useRead, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { casesTexts } from './cases.texts';

const LOOK_AGAIN = 30_000;

/** What waits for the resident, the first day first. Nothing is shown when nothing does. */
export function Tasks() {
  const t = useTexts(casesTexts);
  const tasks = useRead('GET /api/cases/todo', {}, { every: LOOK_AGAIN });
  if (tasks.error) return <ProblemPanel error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (!tasks.data || tasks.data.items.length === 0) return null;
  return (
    <Section title={t.tasks}>
      <ul className="app-cases app-tasks">
        {tasks.data.items.map((task) => (
          <Task key={`${task.kind} ${task.caseId}`} task={task} />
        ))}
      </ul>
    </Section>
  );
}

function Task({ task: { kind, caseId, title, diaryNumber, dueDate, count } }: { task: MyTask }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  return (
    <li>
      <div>
        <TextLink to={paths.case(caseId)}>{kind === 'supplement' ? t.supplement : t.unread(count)}</TextLink>
        <p>{title}</p>
        <p className="fl-quiet fl-small">
          {t.number} {diaryNumber}
        </p>
      </div>
      {dueDate && <Status tone="warning">{t.due(format.day(dueDate))}</Status>}
    </li>
  );
}
