import { type Actor, hasRole, type Id } from '@farled/kernel';

/** A power of attorney is given in one's own name only: a representative cannot pass her right on. */
const giver = (actor: Actor, written?: { readonly giverId: Id }): boolean =>
  actor.kind === 'resident' && !actor.represents && (written === undefined || written.giverId === actor.personId);

/** Either side ends it: the one who gave it, and the one who has it. */
const side = (actor: Actor, right?: { readonly holderId: Id; readonly partyId: Id }): boolean =>
  actor.kind === 'resident' &&
  !actor.represents &&
  (right === undefined || right.holderId === actor.personId || right.partyId === actor.personId);

/** Who writes down rights to act for others. */
export const mandatePolicies = {
  'power-of-attorney.give': giver,
  'power-of-attorney.end': side,
  'power-of-attorney.register': (actor: Actor) => hasRole(actor, 'case-officer', 'protected-data-officer'),
  'trustee.keep': (actor: Actor) => hasRole(actor, 'trustee-registrar'),
};
