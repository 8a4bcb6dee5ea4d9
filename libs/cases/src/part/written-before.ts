import type { Id } from '@farled/kernel';
import type { EntityManager } from 'typeorm';
import { SignRequest } from '../signing/sign-request.entity';
import { ApplicationPart } from './application-part.entity';

type Written = Pick<ApplicationPart, 'answers'>;

/** What somebody had filled in when she was asked the last time about the same draft: she need not begin anew. */
export async function writtenBefore(
  tx: EntityManager,
  draftId: Id,
  { personId, part }: { readonly personId: Id; readonly part: string },
): Promise<Written> {
  const where = { draftId, personId, part };
  const [last] = await tx.find(SignRequest, { where, order: { id: 'DESC' }, take: 1 });
  const before = last && (await tx.findOneBy(ApplicationPart, { id: last.id }));
  return { answers: before?.answers ?? {} };
}
