import type { Actor, Id } from '@farled/kernel';

/** What a policy needs to know of a draft or a frozen application. */
interface OwnThing {
  readonly personId: Id;
}

const own = (actor: Actor, thing?: OwnThing): boolean =>
  actor.kind === 'resident' && (thing === undefined || thing.personId === actor.personId);

/** A draft is the resident's own: no officer and no administrator reaches it. */
export const draftPolicies = {
  'draft.create': (actor: Actor) => actor.kind === 'resident',
  'draft.read': own,
  'draft.change': own,
  'draft.submit': own,
  'signing.sign': own,
};
