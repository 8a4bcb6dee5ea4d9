import { definePolicies } from '@farled/infra';

definePolicies({
  /** Keeping one's own session alive, or ending it. */
  'session.use': (actor) => actor.kind === 'resident' || actor.kind === 'staff',
});
