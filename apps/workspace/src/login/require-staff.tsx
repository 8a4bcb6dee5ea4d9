import { RequireRole, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { loginTexts } from './login.texts';

const ROLES = ['case-officer', 'protected-data-officer'];

/** Lets case officers through. */
export function RequireStaff() {
  const t = useTexts(loginTexts);
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noAccessTitle} />;
}
