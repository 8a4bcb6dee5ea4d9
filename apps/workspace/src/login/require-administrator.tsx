import { RequireRole, useTexts } from '@farled/ui';
import { organisationTexts } from '../organisation/organisation.texts';
import { paths } from '../paths';

const ROLES = ['administrator'];

/** Lets administrators through. */
export function RequireAdministrator() {
  const t = useTexts(organisationTexts);
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noAccess} />;
}
