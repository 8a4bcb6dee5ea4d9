import type { Actor } from '@farled/kernel';
import type { CaseFile } from '../case/case-file';
import type { CaseParties } from '../case/case-parties';

/** True for a guardian who signed what the other guardian wrote: she is shown nothing of where that one lives. */
export const isOtherGuardian = (actor: Actor, { representation, submittedBy }: CaseParties): boolean =>
  actor.kind === 'resident' && representation?.right === 'guardian' && submittedBy !== actor.personId;

/** The case without what the other guardian attached and wrote later. */
export const withoutHerOwn = (file: CaseFile): CaseFile => ({
  ...file,
  supplements: [],
  attachments: file.attachments.filter(({ kind }) => kind === 'decision'),
});
