import { type Actor, hasRole, type Id } from '@farled/kernel';
import { type CaseAccess, isOfAnotherUnit } from '../case/case.policy';

/** What a policy needs to know of a request. */
export type RectificationAccess = Pick<CaseAccess, 'isProtected' | 'unit'>;

const officer = (actor: Actor): boolean => hasRole(actor, 'case-officer', 'protected-data-officer');

/** Of a protected person only those who are trusted with such (OSL 22 kap. 1 §), and each unit its own. */
const officerOf = (actor: Actor, access?: RectificationAccess): boolean => {
  if (access && isOfAnotherUnit(actor, access)) return false;
  return access?.isProtected ? hasRole(actor, 'protected-data-officer') : officer(actor);
};

export const rectificationPolicies = {
  'rectification.send': (actor: Actor) => actor.kind === 'resident',
  'rectification.list-own': (actor: Actor) => actor.kind === 'resident',
  'rectification.list': officer,
  'rectification.read': officerOf,
  'rectification.answer': officerOf,
};

/** Whose a request is to see: her own, and all of an organisation for those who keep how it is reached. */
export interface OwnRequests {
  readonly personId: Id;
  /** Also of this party, whoever wrote them. */
  readonly partyId: Id | null;
}

export function ownRequests(actor: Actor & { kind: 'resident' }): OwnRequests {
  const { personId, represents } = actor;
  const isWhole = represents?.party.kind === 'organisation' && represents.keepsContact === true;
  return { personId, partyId: isWhole ? represents.party.id : null };
}
