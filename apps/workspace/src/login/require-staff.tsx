import { Alert, PageBody, PageHeading, ProblemPanel, SkeletonPage, useSession, useTexts } from '@farled/ui';
import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from '../paths';
import { loginTexts } from './login.texts';

const ROLES = ['case-officer', 'protected-data-officer'];

/** Lets case officers through; others log in first, or are told that they have no access. */
export function RequireStaff() {
  const t = useTexts(loginTexts);
  const { loggedIn, isLoading, error } = useSession();
  const { pathname, search } = useLocation();
  if (isLoading || error) {
    return <PageBody>{error ? <ProblemPanel error={error} /> : <SkeletonPage />}</PageBody>;
  }
  if (loggedIn?.kind !== 'staff') {
    return <Navigate to={`${paths.login}?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (loggedIn.roles.some((role) => ROLES.includes(role))) return <Outlet />;
  return (
    <PageBody>
      <PageHeading>{t.noAccessTitle}</PageHeading>
      <Alert tone="info">
        <p>{t.noAccess}</p>
      </Alert>
    </PageBody>
  );
}
