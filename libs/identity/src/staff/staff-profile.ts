import type { Profile } from '@node-saml/passport-saml';
import { rolesOfGroups } from './roles-of-groups';
import { SamlRefusal } from './saml-refusal';
import type { StaffIdentity } from './staff-directory';

/** Sweden Connect attribute specification, section 3; `memberOf` and `department` as AD FS sends them. */
const ATTRIBUTES = {
  hsaId: 'urn:oid:1.2.752.29.6.2.1',
  displayName: 'urn:oid:2.16.840.1.113730.3.1.241',
  mail: 'urn:oid:0.9.2342.19200300.100.1.3',
  groups: 'memberOf',
  department: 'department',
} as const;

/** The member of staff that a verified assertion speaks of. */
export function staffOf(profile: Profile, groupsToRoles: readonly string[]): StaffIdentity {
  const attributes = (profile.attributes ?? {}) as Record<string, unknown>;
  const values = (name: string) => [attributes[name] ?? []].flat().filter((value) => typeof value === 'string');
  const [subject] = values(ATTRIBUTES.hsaId);
  const [name] = values(ATTRIBUTES.displayName);
  if (!subject || !name) throw new SamlRefusal('the assertion lacks employeeHsaId or displayName');
  return {
    subject,
    name,
    department: values(ATTRIBUTES.department)[0] ?? '',
    email: values(ATTRIBUTES.mail)[0] ?? null,
    roles: rolesOfGroups(values(ATTRIBUTES.groups), groupsToRoles),
  };
}
