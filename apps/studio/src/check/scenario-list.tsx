import type { DraftCheck } from '@farled/api-client';
import { Status, useTexts } from '@farled/ui';
import { checkTexts } from './check.texts';

/** How the scenarios went, each with what differed. */
export function ScenarioList({ scenarios }: { scenarios: DraftCheck['scenarios'] }) {
  const t = useTexts(checkTexts);
  const passed = scenarios.filter((one) => one.passed).length;
  if (scenarios.length === 0) return <p>{t.notPlayed}</p>;
  return (
    <>
      <p>{passed === scenarios.length ? t.allPassed(passed) : t.somePassed(passed, scenarios.length)}</p>
      <ul className="sd-list">
        {scenarios.map((one) => (
          <li key={one.name}>
            <Status tone={one.passed ? 'success' : 'danger'}>{one.passed ? t.passed : t.failed}</Status>
            <div>
              <p>{one.name}</p>
              {one.message && <p className="fl-quiet">{one.message}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
