import { Navigate, Outlet, useLocation } from 'react-router';
import { Alert, ProblemPanel, SkeletonPage } from '../components';
import { useTexts } from '../i18n';
import { PageBody, PageHeading } from '../layout';
import { useSession } from '../session';
import { staffTexts } from './staff.texts';

export interface RequireRoleProps {
  /** One of these is enough. */
  roles: readonly string[];
  /** Path of the app's login page. */
  login: string;
  noAccessTitle: string;
}

/** Lets staff with the right role through; others log in first, or are told that they have no access. */
export function RequireRole({ roles, login, noAccessTitle }: RequireRoleProps) {
  const t = useTexts(staffTexts);
  const { loggedIn, isLoading, error } = useSession();
  const { pathname, search } = useLocation();
  const outcome = new URLSearchParams(search).get('login');
  if (isLoading || error) {
    return <PageBody>{error ? <ProblemPanel error={error} /> : <SkeletonPage />}</PageBody>;
  }
  if (loggedIn?.kind !== 'staff') {
    const next = encodeURIComponent(outcome ? pathname : pathname + search);
    return <Navigate to={`${login}?next=${next}${outcome ? `&login=${outcome}` : ''}`} replace />;
  }
  if (loggedIn.roles.some((role) => roles.includes(role))) return <Outlet />;
  return (
    <PageBody>
      <PageHeading>{noAccessTitle}</PageHeading>
      <Alert tone="info">
        <p>{t.noAccess}</p>
      </Alert>
    </PageBody>
  );
}
