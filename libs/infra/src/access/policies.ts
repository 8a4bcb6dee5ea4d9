import { type Actor, Rejected } from '@farled/kernel';

/** What may be asked for, such as `case.read`: `<thing>.<verb>`. */
export type Action = string;

/**
 * Answers whether an actor may do one thing. Pure: no database, no clock. Without a resource it answers for the kind
 * of actor ("may such a person do this at all?"), which is what a route asks before its service knows the resource.
 */
export type PolicyRule = (actor: Actor, resource?: never) => boolean;

const rules = new Map<Action, PolicyRule>();

/** Adds a library's rules; each action has one rule in the whole program. */
export function definePolicies(map: Readonly<Record<Action, PolicyRule>>): void {
  for (const [action, rule] of Object.entries(map)) {
    if (rules.has(action)) throw new Error(`policy ${action} is defined twice`);
    rules.set(action, rule);
  }
}

/** True when a rule is defined for the action. */
export const hasPolicy = (action: Action): boolean => rules.has(action);

/** May the actor do this? No where nobody has said yes. */
export function can(actor: Actor, action: Action, resource?: unknown): boolean {
  return rules.get(action)?.(actor, resource as never) === true;
}

/**
 * Refuses what the actor may not do. A resource of somebody else answers "not found": that it exists is itself
 * something the asker may not know.
 */
export function authorise(actor: Actor, action: Action, resource?: unknown): void {
  if (can(actor, action, resource)) return;
  if (actor.kind === 'nobody') throw new Rejected('not-logged-in', 'unauthenticated');
  if (resource !== undefined && can(actor, action)) throw new Rejected('not-found', 'not-found');
  throw new Rejected('not-allowed', 'forbidden');
}
