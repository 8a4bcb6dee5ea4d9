import { STAFF_ROLES, type StaffRole } from '@farled/kernel';
import type { GrantRule, StaffProvider } from '../provider/staff-provider';
import type { StaffClaims } from './claims';

type Values = StaffClaims['values'];

export interface Grants {
  readonly roles: readonly StaffRole[];
  /** Codes of units, by rule. */
  readonly units: readonly string[];
  /** Words for units that the provider sends: a code or a name. */
  readonly unitWords: readonly string[];
}

/** What the rules of a provider give a person. Unknown values give nothing. */
export function grantsOf({ grants, unitsFrom = [] }: StaffProvider, values: Values): Grants {
  const holding = grants.filter((rule) => holds(rule, values));
  const given = new Set(holding.flatMap(({ roles = [] }) => roles));
  return {
    roles: STAFF_ROLES.filter((role) => given.has(role)),
    units: [...new Set(holding.flatMap(({ units = [] }) => units))],
    unitWords: [...new Set(unitsFrom.flatMap((name) => values[name] ?? []))],
  };
}

/** Every condition holds; one of its values is enough. Upper and lower case are the same in AD, so also here. */
function holds({ when }: GrantRule, values: Values): boolean {
  return Object.entries(when).every(([name, wanted]) => {
    const has = new Set((values[name] ?? []).map(fold));
    return [wanted].flat().some((one) => has.has(fold(one)));
  });
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
