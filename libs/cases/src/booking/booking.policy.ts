import { type Actor, hasRole } from '@farled/kernel';
import { type CaseParties, isPartyTo } from '../case/case-parties';

const party = (actor: Actor, subject?: CaseParties): boolean =>
  actor.kind === 'resident' && (subject === undefined || isPartyTo(actor, subject));

/** Whoever sees a case chooses its time; officers see who comes when. */
export const bookingPolicies = {
  'booking.read-own': party,
  'booking.change': party,
  'booking.list': (actor: Actor) => hasRole(actor, 'case-officer', 'protected-data-officer'),
};
