import { Navigate, useSearchParams } from 'react-router';
import { Alert, Paragraph } from '../components';
import { useTexts } from '../i18n';
import { PageBody, PageHeading } from '../layout';
import { useSession } from '../session';
import { staffTexts } from './staff.texts';

export interface StaffLoginPageProps {
  title: string;
  text: string;
  /** Where the app is served, as in its Vite `base`. */
  base: string;
}

/** Only addresses within the app are worth coming back to. */
const within = (path: string | null): string => (path?.startsWith('/') && !path.startsWith('//') ? path : '/');

/** Where staff log in: one button, to the municipality's own login. */
export function StaffLoginPage({ title, text, base }: StaffLoginPageProps) {
  const t = useTexts(staffTexts);
  const { loggedIn } = useSession();
  const [search] = useSearchParams();
  const next = within(search.get('next'));
  if (loggedIn?.kind === 'staff' && !search.has('fel')) return <Navigate to={next} replace />;
  const returnTo = base.replace(/\/$/, '') + next;
  return (
    <PageBody>
      <PageHeading>{title}</PageHeading>
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
      <Paragraph>{text}</Paragraph>
      <div className="fl-actions">
        <a
          className="ds-button"
          data-variant="primary"
          data-color="accent"
          href={`/api/login/staff?returnTo=${encodeURIComponent(returnTo)}`}
        >
          {t.login}
        </a>
      </div>
    </PageBody>
  );
}
