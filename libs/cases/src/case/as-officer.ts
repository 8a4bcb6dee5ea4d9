import { authorise, can } from '@farled/infra';
import { type Actor, Rejected, type StaffActor } from '@farled/kernel';
import { type CaseAccess, isOfAnotherUnit } from './case.policy';

/**
 * The member of staff behind an actor, once the policy of the action has let her through. That a case is there is no
 * secret to officers, since it stands in their list as "Skyddad": so the answer says why it is closed to them.
 */
export function asOfficer(actor: Actor, action: string, access?: CaseAccess): StaffActor {
  authorise(actor, action);
  if (access && !can(actor, action, access)) throw new Rejected(reasonOf(actor, access), 'forbidden');
  if (actor.kind !== 'staff') throw new Rejected('not-allowed', 'forbidden');
  return actor;
}

function reasonOf(actor: Actor, access: CaseAccess): string {
  if (isOfAnotherUnit(actor, access)) return 'case.other-unit';
  return access.isUnknown ? 'case.protection-unknown' : 'case.protected';
}
