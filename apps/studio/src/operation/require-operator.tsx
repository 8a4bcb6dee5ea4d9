import { RequireRole, useTexts } from '@farled/ui';
import { loginTexts } from '../login/login.texts';
import { paths } from '../paths';

const ROLES = ['operator'];

/** Lets operators through. */
export function RequireOperator() {
  const t = useTexts(loginTexts);
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noOperationTitle} />;
}
