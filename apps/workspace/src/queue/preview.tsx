import type { TaskRow } from '@farled/api-client';
import { Button, ButtonLink, Heading, SummaryList, useFormat, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { PromiseStatus } from './promise';
import { queueTexts } from './queue.texts';

export interface PreviewProps {
  task: TaskRow;
  busy: boolean;
  onAssign: (to: 'me' | 'nobody') => void;
  onClose: () => void;
}

/** What one wants to know of a task before opening it, beside the list. */
export function Preview({ task, busy, onAssign, onClose }: PreviewProps) {
  const t = useTexts(queueTexts);
  const format = useFormat();
  const items = [
    { key: 'applicant', label: t.applicant, value: task.applicant ?? t.protected },
    ...(task.registerChanges.length > 0
      ? [{ key: 'register', label: t.registerChanges, value: task.registerChanges.join(', ') }]
      : []),
    { key: 'service', label: t.service, value: task.service },
    { key: 'step', label: t.step, value: task.step },
    { key: 'promise', label: t.promise, value: <PromiseStatus promise={task.promise} /> },
    { key: 'due', label: t.answerBy, value: format.day(task.promise.due) },
    { key: 'assigned', label: t.assigned, value: task.assignee?.name ?? t.nobody },
  ];
  return (
    <aside className="ws-preview" aria-label={t.previewTitle}>
      <div className="ws-preview-head">
        <Heading level={2}>{task.diaryNumber}</Heading>
        <Button variant="tertiary" onClick={onClose}>
          {t.close}
        </Button>
      </div>
      <SummaryList items={items} />
      <div className="fl-actions">
        <ButtonLink to={paths.case(task.caseId)}>{t.open}</ButtonLink>
        <Button variant="secondary" busy={busy} onClick={() => onAssign(task.assignee ? 'nobody' : 'me')}>
          {task.assignee ? t.release : t.take}
        </Button>
      </div>
    </aside>
  );
}
