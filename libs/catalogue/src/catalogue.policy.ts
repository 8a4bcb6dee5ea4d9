import { definePolicies } from '@farled/infra';
import { type Actor, hasRole } from '@farled/kernel';

const processOwner = (actor: Actor): boolean => hasRole(actor, 'process-owner');

definePolicies({
  'studio.read': processOwner,
  'studio.change': processOwner,
  'studio.publish': processOwner,
});
