import { type Actor, type Id, partyOf } from '@farled/kernel';

/** What a policy needs to know of a draft or a frozen application. */
interface OwnThing {
  readonly personId: Id;
  /** Whose matter it is. */
  readonly partyId: Id;
}

const own = (actor: Actor, thing?: OwnThing): boolean =>
  actor.kind === 'resident' &&
  (thing === undefined || (thing.personId === actor.personId && thing.partyId === partyOf(actor).id));

/** Somebody is asked to sign in her own name, whomever she acts for at the moment. */
const asked = (actor: Actor, request?: Pick<OwnThing, 'personId'>): boolean =>
  actor.kind === 'resident' && (request === undefined || request.personId === actor.personId);

/** A draft is the resident's own, for the one she acts for now: no officer and no administrator reaches it. */
export const draftPolicies = {
  'draft.create': (actor: Actor) => actor.kind === 'resident',
  'draft.read': own,
  'draft.change': own,
  'draft.submit': own,
  'signing.sign': own,
  'sign-request.answer': asked,
};
