import type { LoggedInSession } from '@farled/api-client';
import { Link } from 'react-router';
import { TextLink } from '../components/text';
import { useTexts } from '../i18n';
import { useSession } from '../session/session';
import { useActingText } from './acting';
import { layoutTexts } from './layout.texts';

type Words = (typeof layoutTexts)['sv'];

function actingWords({ kind, deputyFor, acting, actingEnded }: LoggedInSession, t: Words): string {
  if (kind === 'staff') return deputyFor ? t.deputy(deputyFor.name ?? '') : t.staff;
  if (actingEnded) return t.actingEnded;
  return acting ? t.actingFor(acting.party.name ?? t.somebody, t[`rights-${acting.kind}`]) : t.ownBehalf;
}

export interface IdentityBarProps {
  onLogout: () => void;
  actingTo?: string;
  /** Somebody is about to be known: nothing jumps when that happens. */
  isExpected?: boolean;
}

/** Who is logged in and for whom that person acts, in words, on every page. */
export function IdentityBar({ onLogout, actingTo, isExpected }: IdentityBarProps) {
  const t = useTexts(layoutTexts);
  const { loggedIn, isLoading } = useSession();
  const acting = useActingText();
  if (!loggedIn) return isExpected && isLoading ? <div className="fl-identity" data-waiting /> : null;
  return (
    <div className="fl-identity">
      <div className="fl-column fl-identity-row">
        <p>
          {loggedIn.displayName ? (
            <>
              {t.loggedInAs} <strong>{loggedIn.displayName}</strong>.
            </>
          ) : (
            t.loggedIn
          )}{' '}
          <span className="fl-identity-acting">{acting ?? actingWords(loggedIn, t)}</span>{' '}
          {actingTo && loggedIn.kind === 'resident' && (
            <Link to={actingTo} className="ds-link fl-identity-change">
              {t.changeActing}
            </Link>
          )}
        </p>
        <span className="fl-identity-links">
          <TextLink to="/inloggningar">{t.logins}</TextLink>
          <button type="button" className="ds-link" onClick={onLogout}>
            {t.logout}
          </button>
        </span>
      </div>
    </div>
  );
}
