import { RequireRole, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { trusteesTexts } from './trustees.texts';

const ROLES = ['trustee-registrar'];

/** Lets those through who keep the list of trustees. */
export function RequireRegistrar() {
  const t = useTexts(trusteesTexts);
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noAccess} />;
}
