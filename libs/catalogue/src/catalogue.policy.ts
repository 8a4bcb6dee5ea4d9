import { definePolicies } from '@farled/infra';
import { type Actor, hasRole } from '@farled/kernel';

const processOwner = (actor: Actor): boolean => hasRole(actor, 'process-owner');

/** A disturbance is announced by whoever knows of it first. */
const announcer = (actor: Actor): boolean => hasRole(actor, 'process-owner', 'operator');

definePolicies({
  'studio.read': processOwner,
  'studio.change': processOwner,
  'studio.publish': processOwner,
  'announcement.change': announcer,
  'favourite.own': (actor) => actor.kind === 'resident',
});
