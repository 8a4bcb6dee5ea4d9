import type { Id, Party, ResidentActor } from '@farled/kernel';
import type { Case } from './case.entity';

/** Whose a case is, and who has had to do with it. */
export type CaseParties = Pick<
  Case,
  'applicantId' | 'applicantKind' | 'submittedBy' | 'coSigners' | 'representation' | 'service'
> &
  Partial<Pick<Case, 'id' | 'isAnonymous'>>;

export const partiesOf = (subject: CaseParties): CaseParties => {
  const { applicantId, applicantKind, submittedBy, coSigners, representation, service } = subject;
  return { applicantId, applicantKind, submittedBy, coSigners, representation, service };
};

/**
 * True when a resident, as she acts now, may see a case.
 * A guardian sees what she has sent or signed for the child, never what the other guardian did alone: it may show where
 * that one lives. For the same reason a case that a guardian has sent is not shown to the child herself.
 */
export function isPartyTo({ personId, represents }: ResidentActor, subject: CaseParties): boolean {
  if (!represents) return subject.applicantId === personId && subject.representation?.right !== 'guardian';
  if (subject.applicantId !== represents.party.id) return false;
  if (represents.services && !represents.services.includes(subject.service)) return false;
  const tookPart = subject.submittedBy === personId || subject.coSigners.includes(personId);
  return represents.right !== 'guardian' || tookPart;
}

/** Every natural person in a case: one of them protected is enough to close it. */
export const peopleIn = ({ applicantId, applicantKind, submittedBy, coSigners }: CaseParties): Id[] => [
  ...new Set([...(applicantKind === 'person' ? [applicantId] : []), submittedBy, ...coSigners]),
];

/**
 * Who is told of what happens in a case: the one who sent it and those who signed it with her; and the person herself
 * when somebody acts for her by commission or power, for she can read what is done in her name. An organisation is
 * told at its own address, beside the one who acts for it. Whoever was only invited to fill in a part has no case here.
 */
export function recipientsOf({
  applicantId,
  applicantKind,
  submittedBy,
  coSigners,
  representation,
  isAnonymous,
}: CaseParties): Party[] {
  // Nobody knows where to find her; she asks by her code.
  if (isAnonymous) return [];
  const right = representation?.right;
  const isTold = applicantKind === 'person' && right !== undefined && right !== 'guardian';
  const people = new Set([submittedBy, ...(right ? coSigners : []), ...(isTold ? [applicantId] : [])]);
  const persons = [...people].map((id): Party => ({ kind: 'person', id }));
  return applicantKind === 'organisation' ? [...persons, { kind: 'organisation', id: applicantId }] : persons;
}

/** True for a guardian who signed what the other guardian sent. */
export const isOtherGuardianThan = (personId: Id, { representation, submittedBy }: CaseParties): boolean =>
  representation?.right === 'guardian' && submittedBy !== personId;

/** The person whose data the register has: the applicant, or for an organisation the one who sent it. */
export const personConcerned = ({ applicantId, applicantKind, submittedBy }: CaseParties): Id =>
  applicantKind === 'person' ? applicantId : submittedBy;
