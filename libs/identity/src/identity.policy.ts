import { definePolicies } from '@farled/infra';
import { type Actor, hasRole } from '@farled/kernel';

const administrator = (actor: Actor): boolean => hasRole(actor, 'administrator');
const officer = (actor: Actor): boolean => hasRole(actor, 'case-officer', 'protected-data-officer', 'administrator');

definePolicies({
  'organisation.read': administrator,
  'organisation.change': administrator,
  'deputy.use': (actor: Actor) => actor.kind === 'staff' && (officer(actor) || actor.deputyFor !== undefined),
  /** One arranges one's own absence; an administrator anybody's. Not while acting for somebody else. */
  'deputy.arrange': (actor: Actor, deputy?: { absentId: string }) =>
    administrator(actor) ||
    (actor.kind === 'staff' && !actor.deputyFor && (!deputy || deputy.absentId === actor.staffId) && officer(actor)),
  /** Keeping one's own session alive, or ending it. */
  'session.use': (actor) => actor.kind === 'resident' || actor.kind === 'staff',
  /** Answering an app, and taking the answer back, are never done through an app. */
  'app.answer': (actor) => actor.kind === 'resident' && !actor.app,
  'app.own': (actor) => actor.kind === 'resident' && !actor.app,
  /** Choosing for whom one acts; which choices there are is asked of the sources. */
  'acting.choose': (actor) => actor.kind === 'resident',
});
