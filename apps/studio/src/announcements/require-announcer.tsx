import { RequireRole, useTexts } from '@farled/ui';
import { loginTexts } from '../login/login.texts';
import { paths } from '../paths';

const ROLES = ['process-owner', 'operator'];

/** Lets process owners and operators through. */
export function RequireAnnouncer() {
  const t = useTexts(loginTexts);
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noAccessTitle} />;
}
