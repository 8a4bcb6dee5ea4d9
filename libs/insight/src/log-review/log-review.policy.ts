import { definePolicies } from '@farled/infra';
import { type Actor, hasRole, type Id } from '@farled/kernel';

const reviewer = (actor: Actor): boolean => hasRole(actor, 'log-reviewer');

/** Nobody judges what she has read herself. */
const ofAnother = (actor: Actor, item?: { readonly staffId: Id }): boolean =>
  hasRole(actor, 'log-reviewer') && (item === undefined || item.staffId !== actor.staffId);

const asked = (actor: Actor, item?: { readonly staffId: Id }): boolean =>
  actor.kind === 'staff' && (item === undefined || item.staffId === actor.staffId);

definePolicies({
  'log-review.read': reviewer,
  'log-review.draw': reviewer,
  'log-review.judge': ofAnother,
  'log-review.sign': reviewer,
  'log-question.read': asked,
  'log-question.answer': asked,
});
