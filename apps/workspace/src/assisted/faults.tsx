import { ApiProblem } from '@farled/api-client';
import { Alert, ProblemPanel, TextLink, useTexts } from '@farled/ui';
import { assistedTexts } from './assisted.texts';
import type { WrittenAssisted } from './use-assisted';

interface FaultsProps {
  error: Error;
  written: WrittenAssisted;
  onRetry: () => void;
}

/** The server found answers that do not hold: the steps they belong to. */
export function Faults({ error, written: { pages }, onRetry }: FaultsProps) {
  const t = useTexts(assistedTexts);
  const violations = error instanceof ApiProblem ? error.violations : [];
  if (violations.length === 0) return <ProblemPanel error={error} onRetry={onRetry} />;
  const steps = pages.map((page, index) => ({ page, index }));
  const affected = steps.filter(({ page }) => page.fields.some(({ key }) => violations.some((v) => v.path === key)));
  return (
    <Alert tone="danger" title={t.faults} urgent>
      <p>{t.faultsText}</p>
      <ul className="ds-list">
        {affected.map(({ page, index }) => (
          <li key={page.id}>
            <TextLink to={`?steg=${index + 1}`} state={{ violations }}>
              {page.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
