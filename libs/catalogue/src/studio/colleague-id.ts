import { type Actor, Rejected } from '@farled/kernel';

/** The id of the colleague who acts; only people change e-services. */
export function colleagueId(actor: Actor): string {
  if (actor.kind !== 'staff') throw new Rejected('not-allowed', 'forbidden');
  return actor.staffId;
}
