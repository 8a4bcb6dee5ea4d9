import { ApiProblem } from '@farled/api-client';
import { Alert, ButtonLink, ProblemPanel, useTexts } from '@farled/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { paths } from '../paths';
import { applicationTexts } from './application.texts';

interface NotDoneProps {
  error: Error;
  onRetry?: () => void;
  children?: ReactNode;
}

/** What went wrong with a draft. When the right to act has ended meanwhile, that the draft is kept, and where to go. */
export function NotDone({ error, onRetry, children }: NotDoneProps) {
  if (error instanceof ApiProblem && error.code === 'acting.ended') return <RightEnded reason={error.message} />;
  return (
    <ProblemPanel error={error} onRetry={onRetry}>
      {children}
    </ProblemPanel>
  );
}

function RightEnded({ reason }: { reason: string }) {
  const t = useTexts(applicationTexts);
  const { pathname } = useLocation();
  return (
    <Alert tone="warning" title={t.rightEnded} urgent>
      <p>{reason}</p>
      <p>{t.rightEndedKept}</p>
      <div className="fl-actions">
        <ButtonLink to={paths.actingThen(pathname)}>{t.chooseActing}</ButtonLink>
      </div>
    </Alert>
  );
}
