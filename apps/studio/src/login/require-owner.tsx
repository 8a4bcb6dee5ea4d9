import { RequireRole, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { loginTexts } from './login.texts';

const ROLES = ['process-owner'];

/** Lets process owners through. */
export function RequireOwner() {
  const t = useTexts(loginTexts);
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noAccessTitle} />;
}
