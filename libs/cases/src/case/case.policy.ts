import { type Actor, hasRole } from '@farled/kernel';
import { isOtherGuardian } from '../my-pages/other-guardian';
import { type CaseParties, isPartyTo } from './case-parties';

/** What a policy needs to know of a case. */
export interface CaseAccess extends CaseParties {
  /** True unless the register has just said that nobody in it is protected. */
  readonly isProtected: boolean;
  /** True when nobody is known to be protected, but the register does not say so now: handled as protected. */
  readonly isUnknown?: boolean;
  /** Code of the organisation unit that handles it; null when every officer does. */
  readonly unit?: string | null;
}

const applicant = (actor: Actor, subject?: CaseParties): boolean =>
  actor.kind === 'resident' && (subject === undefined || isPartyTo(actor, subject));

/** Whoever has the secret code of a case that was sent without login. */
const follower = (actor: Actor, subject?: CaseParties): boolean =>
  actor.kind === 'anonymous' &&
  (subject === undefined || (subject.isAnonymous === true && subject.id !== undefined && actor.follows === subject.id));

/** What the municipality asks a guardian for, that guardian answers; who sent it writes about it, and takes it back. */
const answerer = (actor: Actor, subject?: CaseParties): boolean =>
  applicant(actor, subject) && (subject === undefined || !isOtherGuardian(actor, subject));

const officer = (actor: Actor): boolean => hasRole(actor, 'case-officer', 'protected-data-officer');

/** A unit's cases are for those who belong to it, or to one above it. */
export const isOfAnotherUnit = (actor: Actor, { unit }: Pick<CaseAccess, 'unit'>): boolean =>
  actor.kind === 'staff' && !!unit && !actor.units?.includes(unit);

/** OSL 22 kap. 1 §: a protected person's case is opened by few. */
const officerOf = (actor: Actor, subject?: Pick<CaseAccess, 'isProtected' | 'unit'>): boolean => {
  if (subject && isOfAnotherUnit(actor, subject)) return false;
  return subject?.isProtected ? hasRole(actor, 'protected-data-officer') : officer(actor);
};

/** The resident sees the cases of the one she acts for, herself or another; an officer by role; a protected person's case only an officer trusted with it. */
export const casePolicies = {
  'me.read': (actor: Actor) => actor.kind === 'resident',
  'me.export': (actor: Actor) => actor.kind === 'resident',
  'me.change': (actor: Actor) => actor.kind === 'resident',
  'case.list-own': (actor: Actor) => actor.kind === 'resident',
  'case.read-own': applicant,
  'case.answer-supplement': (actor: Actor, subject?: CaseParties) =>
    follower(actor, subject) || answerer(actor, subject),
  'case.follow': follower,
  'case.write-own': answerer,
  'case.withdraw': answerer,
  'case.appeal': applicant,
  'case.renew': applicant,
  'case.read': officerOf,
  'case.note': officerOf,
  'case.message': officerOf,
  'case.list-unread': officer,
  'case.list-appeals': officer,
  'case.answer-appeal': officerOf,
  'case.open-protected': (actor: Actor, subject?: Pick<CaseAccess, 'unit'>) =>
    hasRole(actor, 'protected-data-officer') && !(subject && isOfAnotherUnit(actor, subject)),
  'case.list-stopped': officer,
  'case.close': officerOf,
  'case.check-signature': officerOf,
  'call.make': officerOf,
  'task.list': officer,
  'task.read': officerOf,
  'task.assign': officerOf,
  'task.complete': officerOf,
  'handover.answer': (actor: Actor) => actor.kind === 'system' && actor.system === 'case-system',
};
