import { RequireRole, useSession, useTexts } from '@farled/ui';
import { Navigate } from 'react-router';
import { paths } from '../paths';
import { loginTexts } from './login.texts';

const ROLES = ['case-officer', 'protected-data-officer'];

/** Lets case officers through. */
export function RequireStaff() {
  const t = useTexts(loginTexts);
  const { loggedIn } = useSession();
  const isOfficer = loggedIn?.roles.some((role) => ROLES.includes(role));
  if (loggedIn?.roles.includes('log-reviewer') && !isOfficer) return <Navigate to={paths.reviews} replace />;
  if (loggedIn?.roles.includes('trustee-registrar') && !isOfficer) return <Navigate to={paths.trustees} replace />;
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noAccessTitle} />;
}
