import type { OfficerCase } from '@farled/api-client';
import { Alert, ButtonLink, Heading, StepLine, useFormat, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { PromiseStatus } from '../queue/promise';
import { caseTexts } from './case.texts';
import { CloseCase } from './close-case';

/** What the clock says, what to do next, and where the case stands. */
export function CaseClock({ subject }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const isClosed = subject.status.code === 'closed';
  const task = subject.tasks.find(({ state }) => state === 'open');
  return (
    <aside className="ws-clock" aria-label={t.nextStep}>
      {subject.incidents.length > 0 && (
        <Alert tone="danger" title={t.incidents}>
          <p>{t.incidentsText}</p>
          {subject.incidents.map((incident) => (
            <p key={incident.code + incident.message}>{incident.message}</p>
          ))}
        </Alert>
      )}
      {subject.stoppedAt && <CloseCase subject={subject} />}
      <Heading level={2}>{task ? t.taskTitle : isClosed ? t.closed : t.noTask}</Heading>
      {task ? (
        <div className="ws-next">
          <p>
            {t.answerBy} {format.day(subject.promise.due)}
          </p>
          <PromiseStatus promise={subject.promise} />
          <ButtonLink to={paths.decide(subject.id, task.id)}>{t.startTask}</ButtonLink>
        </div>
      ) : (
        <p>{t[whyNoTask(subject)]}</p>
      )}
      <Heading level={3}>{t.steps}</Heading>
      <StepLine
        here={t.here}
        steps={subject.steps.map((step) => ({
          id: step.id,
          title: step.title,
          state: step.state,
          aside: step.at ? format.day(step.at) : undefined,
        }))}
      />
    </aside>
  );
}

/** What is to be done when there is no task. */
function whyNoTask({ status, stoppedAt, appeals }: OfficerCase) {
  if (appeals.some(({ answer }) => !answer)) return 'appealWaits';
  if (status.code === 'closed') return 'closedText';
  return stoppedAt ? 'noTaskStopped' : 'noTaskText';
}
