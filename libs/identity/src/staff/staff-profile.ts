import { ATTRIBUTE, type VerifiedAssertion } from '../saml';
import { rolesOfGroups } from './roles-of-groups';
import type { StaffIdentity } from './staff-directory';

/** The member of staff that a verified assertion speaks of; `memberOf` and `department` as AD FS sends them. */
export function staffOf(assertion: VerifiedAssertion, groupsToRoles: readonly string[]): StaffIdentity {
  return {
    subject: assertion.required(ATTRIBUTE.employeeHsaId),
    name: assertion.required(ATTRIBUTE.displayName),
    department: assertion.values('department')[0] ?? '',
    email: assertion.values(ATTRIBUTE.mail)[0] ?? null,
    roles: rolesOfGroups(assertion.values('memberOf'), groupsToRoles),
  };
}
