import type { Actor, Id } from '@farled/kernel';
import type { CaseFile } from '../case/case-file';
import { type CaseParties, isOtherGuardianThan } from '../case/case-parties';

/** True for a guardian who signed what the other guardian wrote: she is shown nothing of where that one lives. */
export const isOtherGuardian = (actor: Actor, subject: CaseParties): boolean =>
  actor.kind === 'resident' && isOtherGuardianThan(actor.personId, subject);

/** The case without what the other guardian attached and wrote later. */
export const withoutHerOwn = (file: CaseFile, personId: Id): CaseFile => ({
  ...file,
  supplements: [],
  messages: [],
  attachments: file.attachments.filter(
    ({ kind, messageId }) => kind === 'decision' || isOwnAppeal(file, personId, messageId),
  ),
});

const isOwnAppeal = ({ appeals }: CaseFile, personId: Id, appealId: Id | null | undefined): boolean =>
  appeals.some(({ id, appellantId }) => id === appealId && appellantId === personId);
