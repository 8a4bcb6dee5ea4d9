import { authorise } from '@farled/infra';
import { type Actor, Rejected, type ResidentActor } from '@farled/kernel';

/** The resident behind an actor, once the policy of the action has let her through. */
export function asResident(actor: Actor, action: string, resource?: unknown): ResidentActor {
  authorise(actor, action, resource);
  if (actor.kind !== 'resident') throw new Rejected('not-allowed', 'forbidden');
  return actor;
}
