import { STAFF_ROLES, type StaffRole } from '@farled/kernel';

/** The roles that a person's groups give, by the configured list `group=role`. Unknown groups and roles give nothing. */
export function rolesOfGroups(groups: readonly string[], configured: readonly string[]): StaffRole[] {
  const given = configured.flatMap((pair) => {
    const [group, role] = pair.split('=').map((part) => part.trim());
    return group && groups.includes(group) ? (STAFF_ROLES.find((known) => known === role) ?? []) : [];
  });
  return [...new Set(given)];
}
