import type { AppScope } from '@farled/api-client';
import { useTexts } from '@farled/ui';
import { appsTexts } from './apps.texts';

/** What an app may do, a line each. */
export function ScopeList({ scopes }: { scopes: readonly AppScope[] }) {
  const t = useTexts(appsTexts);
  return (
    <ul className="ds-list">
      {scopes.map((scope) => (
        <li key={scope}>{t.may(scope)}</li>
      ))}
    </ul>
  );
}
