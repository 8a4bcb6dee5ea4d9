import { type Actor, hasRole } from '@farled/kernel';
import { isOfAnotherUnit } from '../case/case.policy';

/** What a policy needs to know of an application that an officer writes down for somebody. */
interface AssistedAccess {
  /** True unless the register has just said that nobody in it is protected. */
  readonly isProtected: boolean;
  /** Code of the organisation unit that the case will belong to; null when every officer handles it. */
  readonly unit: string | null;
}

/** Officers of the unit; for a protected person only those who are trusted with such (OSL 22 kap. 1 §). */
export const assistedPolicies = {
  'assisted.register': (actor: Actor, access?: AssistedAccess) => {
    if (access && isOfAnotherUnit(actor, access)) return false;
    const trusted = ['protected-data-officer'] as const;
    return access?.isProtected ? hasRole(actor, ...trusted) : hasRole(actor, 'case-officer', ...trusted);
  },
};
