import { PageBody, ProblemPanel, SkeletonPage, useSession } from '@farled/ui';
import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from '../paths';

/** Lets logged-in residents through; everybody else logs in first and comes back to the same page. */
export function RequireLogin() {
  const { loggedIn, isLoading, error } = useSession();
  const { pathname, search } = useLocation();
  if (loggedIn) return <Outlet />;
  if (isLoading || error) {
    return <PageBody>{error ? <ProblemPanel error={error} /> : <SkeletonPage />}</PageBody>;
  }
  return <Navigate to={paths.login(pathname + search)} replace />;
}
