import type { DraftProblem } from '@farled/api-client';
import { Button, Status, useTexts } from '@farled/ui';
import { checkTexts } from './check.texts';

export interface ProblemListProps {
  problems: readonly DraftProblem[];
  onShow?: (problem: DraftProblem) => void;
}

/** What is wrong, where, and what to do about it. */
export function ProblemList({ problems, onShow }: ProblemListProps) {
  const t = useTexts(checkTexts);
  return (
    <ul className="sd-list">
      {problems.map((problem) => (
        <li key={[problem.file, problem.elementId, problem.message].join()}>
          <Status tone={problem.severity === 'error' ? 'danger' : 'warning'}>{t[problem.severity]}</Status>
          <div>
            <p>{problem.message}</p>
            {problem.hint && <p className="fl-quiet">{problem.hint}</p>}
            <p className="fl-quiet fl-small">{problem.file}</p>
          </div>
          {onShow && (
            <Button
              variant="tertiary"
              aria-label={`${t.showIn(problem.file)}: ${problem.message}`}
              onClick={() => onShow(problem)}
            >
              {t.show}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
