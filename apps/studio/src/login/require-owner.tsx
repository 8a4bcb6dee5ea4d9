import { RequireRole, useSession, useTexts } from '@farled/ui';
import { Navigate, useLocation } from 'react-router';
import { paths } from '../paths';
import { loginTexts } from './login.texts';

const ROLES = ['process-owner'];

/** Lets process owners through; an operator who opens the studio's front door is shown to her own pages. */
export function RequireOwner() {
  const t = useTexts(loginTexts);
  const { loggedIn } = useSession();
  const { pathname } = useLocation();
  const isOperator = loggedIn?.kind === 'staff' && loggedIn.roles.includes('operator');
  if (isOperator && !loggedIn.roles.includes('process-owner') && pathname === paths.home) {
    return <Navigate to={paths.operation} replace />;
  }
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noAccessTitle} />;
}
