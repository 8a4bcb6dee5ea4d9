import { type Actor, Rejected } from '@farled/kernel';
import type { Request } from 'express';

/** What a page sends along to say as whom, and for whom, it was opened. */
const HEADER = 'x-farled-acting';

/** Names who acts and for whom, for a page to send back; undefined for everybody but residents. */
export const actingKey = (actor: Actor): string | undefined =>
  actor.kind === 'resident' ? `${actor.personId}/${actor.represents?.rightId ?? 'self'}` : undefined;

/**
 * Refuses what a page does that was opened for somebody else: the session is shared by the tabs of a browser, and in
 * another one she may have chosen another party, or somebody else have logged in.
 */
export function requireSamePage(actor: Actor, request: Request): void {
  const opened = request.get(HEADER);
  if (!opened || actor.kind === 'nobody' || opened === actingKey(actor)) return;
  throw new Rejected('acting.changed', 'conflict');
}
