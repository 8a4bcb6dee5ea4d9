import { definePolicies } from '@farled/infra';
import { type Actor, hasRole } from '@farled/kernel';

const operator = (actor: Actor): boolean => hasRole(actor, 'operator');

/** OSL 22 kap. 1 §: what a protected person's case holds is seen by few. */
const dataReader = (actor: Actor, subject?: { isProtected: boolean }): boolean =>
  operator(actor) && (!subject?.isProtected || hasRole(actor, 'protected-data-officer'));

definePolicies({
  'operation.read': operator,
  'operation.read-data': dataReader,
  'operation.act': operator,
});
