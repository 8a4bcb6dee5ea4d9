import { Alert, OuterLink, PageBody, PageHeading, Paragraph, useSession, useTexts } from '@farled/ui';
import { Navigate, useSearchParams } from 'react-router';
import { paths } from '../paths';
import { loginTexts } from './login.texts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Only addresses within the workspace are worth coming back to. */
const within = (path: string | null): string => (path?.startsWith('/') && !path.startsWith('//') ? path : paths.queue);

/** Where staff log in: one button, to the municipality's own login. */
export function LoginPage() {
  const t = useTexts(loginTexts);
  const { loggedIn } = useSession();
  const [search] = useSearchParams();
  const next = within(search.get('next'));
  if (loggedIn?.kind === 'staff' && !search.has('fel')) return <Navigate to={next} replace />;
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      {search.has('fel') && (
        <Alert tone="danger" title={t.failedTitle} urgent>
          <p>{t.failed}</p>
        </Alert>
      )}
      {loggedIn?.kind === 'resident' && (
        <Alert tone="info" title={t.residentTitle}>
          <p>{t.resident}</p>
        </Alert>
      )}
      <Paragraph>{t.text}</Paragraph>
      <OuterLink
        className="ds-button"
        data-variant="primary"
        data-color="accent"
        href={`/api/login/staff?returnTo=${encodeURIComponent(BASE + next)}`}
      >
        {t.login}
      </OuterLink>
    </PageBody>
  );
}
