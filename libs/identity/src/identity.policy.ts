import { definePolicies } from '@farled/infra';

definePolicies({
  /** Keeping one's own session alive, or ending it. */
  'session.use': (actor) => actor.kind === 'resident' || actor.kind === 'staff',
  /** Choosing for whom one acts; which choices there are is asked of the sources. */
  'acting.choose': (actor) => actor.kind === 'resident',
});
