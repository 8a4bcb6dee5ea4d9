import type { ResidentActor } from '@farled/kernel';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Case } from './case.entity';

/** The cases that `isPartyTo` lets a resident see as she acts now, as one query. */
export function casesOf(manager: EntityManager, actor: ResidentActor): SelectQueryBuilder<Case> {
  const { personId, represents } = actor;
  const query = manager.createQueryBuilder(Case, 'subject');
  const made = `subject.representation->>'right'`;
  if (!represents) {
    return query
      .where('subject.applicantId = :personId', { personId })
      .andWhere(`(${made} is null or ${made} <> 'guardian')`);
  }
  query.where('subject.applicantId = :partyId', { partyId: represents.party.id });
  if (represents.services) query.andWhere('subject.service = any(:services)', { services: represents.services });
  if (represents.right === 'guardian') {
    query.andWhere('(subject.submittedBy = :personId or :personId = any(subject.coSigners))', { personId });
  }
  return query;
}
