import { ApiProblem } from '@farled/api-client';
import { Alert, ProblemPanel, useTexts } from '@farled/ui';
import { actionTexts } from './actions.texts';

const AWAY = 503;

/** Why an action did not go through; where nobody knows, it says so. */
export function ActionProblem({ error }: { error: Error }) {
  const t = useTexts(actionTexts);
  const isAway = !(error instanceof ApiProblem) || error.status === AWAY;
  if (isAway) {
    return (
      <Alert tone="danger" title={t.away} urgent>
        <p>{t.awayText}</p>
      </Alert>
    );
  }
  const { violations } = error;
  if (violations.length === 0) return <ProblemPanel error={error} />;
  return (
    <Alert tone="danger" title={error.problem.detail} urgent>
      <ul>
        {violations.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </Alert>
  );
}
