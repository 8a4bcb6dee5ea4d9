import { type Actor, hasRole } from '@farled/kernel';

/** Officers look persons up; a protected person only those who are trusted with such (OSL 22 kap. 1 §). */
export const knownPolicies = {
  'person.known': (actor: Actor) => hasRole(actor, 'case-officer', 'protected-data-officer'),
  'person.open-protected': (actor: Actor) => hasRole(actor, 'protected-data-officer'),
};
