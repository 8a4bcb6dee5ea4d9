import type { TaskRow } from '@farled/api-client';
import { Status, TextLink, useFormat, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { PromiseStatus } from './promise';
import { queueTexts } from './queue.texts';

export interface QueueTableProps {
  caption: string;
  rows: readonly TaskRow[];
  current: string | undefined;
  chosen: ReadonlySet<string>;
  onCurrent: (id: string) => void;
  onChoose: (id: string, chosen: boolean) => void;
}

/** The tasks, dense, with the head in sight. */
export function QueueTable({ caption, rows, ...row }: QueueTableProps) {
  const t = useTexts(queueTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="fl-table" data-tall aria-label={caption} tabIndex={0}>
      <table>
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="ds-sr-only">{t.select}</span>
            </th>
            {[t.case, t.applicant, t.step, t.promise, t.assigned, t.priority, t.service, t.changed].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((task) => (
            <Row key={task.id} task={task} {...row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = Omit<QueueTableProps, 'caption' | 'rows'> & { task: TaskRow };

function Row({ task, current, chosen, onCurrent, onChoose }: RowProps) {
  const t = useTexts(queueTexts);
  const format = useFormat();
  return (
    <tr
      id={`task-${task.id}`}
      data-current={task.id === current || undefined}
      aria-selected={chosen.has(task.id)}
      onClick={() => onCurrent(task.id)}
    >
      <td>
        <input
          type="checkbox"
          className="ds-input"
          aria-label={t.selectRow(task.diaryNumber)}
          checked={chosen.has(task.id)}
          onChange={(event) => onChoose(task.id, event.target.checked)}
        />
      </td>
      <th scope="row">
        <TextLink to={paths.case(task.caseId)} onFocus={() => onCurrent(task.id)}>
          {task.diaryNumber}
        </TextLink>
      </th>
      <td>
        {task.applicant ?? <em>{t.protected}</em>}
        {task.unread > 0 && (
          <>
            {' '}
            <Status tone="info">{t.unread(task.unread)}</Status>
          </>
        )}
        {task.registerChanges.length > 0 && (
          <>
            {' '}
            <Status tone="info">{t.registerChanged}</Status>
          </>
        )}
      </td>
      <td>{task.step}</td>
      <td>
        <PromiseStatus promise={task.promise} />
      </td>
      <td>{task.assignee?.name ?? <span className="fl-quiet">{t.nobody}</span>}</td>
      <td>{task.priority}</td>
      <td>{task.service}</td>
      <td>{format.dayTimeShort(task.changedAt)}</td>
    </tr>
  );
}
