import { ApiProblem, type DecisionPreview, type OfficerTask } from '@farled/api-client';
import type { Answers } from '@farled/forms';
import { Alert, Button, Heading, ProblemPanel, SummaryList, useChange, useTexts } from '@farled/ui';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { taskTexts } from './task.texts';

export interface ConfirmProps {
  task: OfficerTask;
  answers: Answers;
  preview: DecisionPreview;
  onBack: () => void;
  onReload: () => void;
  onSent: () => void;
}

/** The last look: to whom, how and what. Nothing is sent before this. */
export function Confirm({ task, answers, preview, onBack, onReload, onSent }: ConfirmProps) {
  const t = useTexts(taskTexts);
  const navigate = useNavigate();
  const complete = useChange('POST /api/officer/tasks/{id}/complete', [
    'GET /api/officer/tasks',
    'GET /api/officer/cases/{id}',
  ]);
  const send = () =>
    complete.mutate(
      { path: { id: task.id }, body: { answers, revision: task.revision } },
      {
        onSuccess: () => {
          onSent();
          void navigate(paths.case(task.caseId));
        },
      },
    );
  const isQuestion = answers.outcome === 'supplement';
  const items = [
    { key: 'to', label: t.to, value: preview.to },
    { key: 'how', label: t.how, value: preview.how },
  ];
  return (
    <div className="ws-confirm">
      <Heading level={2}>{t.confirmTitle}</Heading>
      <p>{isQuestion ? t.confirmSupplement : t.confirmDecision}</p>
      <SummaryList items={items} />
      <Heading level={3}>{t.what}</Heading>
      <p className="ws-paper">{preview.text}</p>
      {complete.error && <Refused error={complete.error} onReload={onReload} />}
      <div className="fl-actions">
        <Button busy={complete.isPending} onClick={send}>
          {isQuestion ? t.sendQuestion : t.sendDecision}
        </Button>
        <Button variant="tertiary" onClick={onBack}>
          {t.change}
        </Button>
      </div>
    </div>
  );
}

/** Somebody else was first, or the process went on: nothing was sent, and one can look again. */
function Refused({ error, onReload }: { error: Error; onReload: () => void }) {
  const t = useTexts(taskTexts);
  const status = error instanceof ApiProblem ? error.status : 0;
  if (status !== 409 && status !== 410) return <ProblemPanel error={error} />;
  return (
    <Alert tone="warning" title={status === 410 ? t.gone : t.changed} urgent>
      <p>{status === 410 ? t.goneText : t.changedText}</p>
      <Button variant="secondary" onClick={onReload}>
        {t.reload}
      </Button>
    </Alert>
  );
}
