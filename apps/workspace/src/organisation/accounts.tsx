import type { StaffAccount } from '@farled/api-client';
import { Button, Details, Loaded, ProblemPanel, useChange, useRead, useTexts } from '@farled/ui';
import { organisationTexts } from './organisation.texts';

const TOUCHED = ['GET /api/organisation/accounts', 'GET /api/organisation/units/{id}'] as const;

/** Closes the accounts of those who leave, and opens them again. */
export function Accounts() {
  const t = useTexts(organisationTexts);
  const query = useRead('GET /api/organisation/accounts', {});
  return (
    <Details summary={t.accounts}>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="ws-plain-list">
            {items.map((account) => (
              <Account key={account.id} account={account} />
            ))}
          </ul>
        )}
      </Loaded>
    </Details>
  );
}

function Account({ account }: { account: StaffAccount }) {
  const t = useTexts(organisationTexts);
  const close = useChange('POST /api/organisation/accounts/{id}/deactivate', TOUCHED);
  const open = useChange('POST /api/organisation/accounts/{id}/activate', TOUCHED);
  const change = account.isActive ? close : open;
  return (
    <li className="ws-list-row">
      <span>
        {account.name} <span className="fl-quiet">{account.department}</span>
      </span>
      <Button
        variant="tertiary"
        busy={change.isPending}
        aria-label={(account.isActive ? t.deactivate : t.activate)(account.name)}
        onClick={() => change.mutate({ path: { id: account.id } })}
      >
        {account.isActive ? t.closeAccount : t.openAccount}
      </Button>
      {change.error && <ProblemPanel error={change.error} />}
    </li>
  );
}
