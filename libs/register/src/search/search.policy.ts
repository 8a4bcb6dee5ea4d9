import { definePolicies } from '@farled/infra';
import { type Actor, hasRole } from '@farled/kernel';

definePolicies({
  'person.search': (actor: Actor) => hasRole(actor, 'case-officer', 'protected-data-officer'),
  'person.search-protected': (actor: Actor) => hasRole(actor, 'protected-data-officer'),
  'replica.read': (actor: Actor) => hasRole(actor, 'operator'),
  'replica.refresh': (actor: Actor) => hasRole(actor, 'operator'),
});
