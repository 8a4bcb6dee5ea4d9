import { useTexts } from '../i18n';
import { useSession } from '../session/session';
import { useActingText } from './acting';
import { layoutTexts } from './layout.texts';

/** Who is logged in and for whom that person acts, in words, on every page. */
export function IdentityBar({ onLogout }: { onLogout: () => void }) {
  const t = useTexts(layoutTexts);
  const { loggedIn } = useSession();
  const acting = useActingText();
  if (!loggedIn) return null;
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
          <span className="fl-identity-acting">{acting ?? (loggedIn.kind === 'staff' ? t.staff : t.ownBehalf)}</span>
        </p>
        <button type="button" className="ds-link" onClick={onLogout}>
          {t.logout}
        </button>
      </div>
    </div>
  );
}
