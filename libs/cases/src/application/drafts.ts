import { authorise } from '@farled/infra';
import { type Actor, type Id, isId, partyOf, Rejected, type ResidentActor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Not } from 'typeorm';
import { EServices } from '../case/e-services';
import { Draft } from './draft.entity';
import { PersonAnswers } from './person-answers';

/** Finds drafts for their owner; for anybody else there are none. */
@Injectable()
export class Drafts {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
    private readonly people: PersonAnswers,
  ) {}

  /** Answers as they may be stored in a draft: without a personal number. */
  async storable(actor: Actor, id: Id, answers: Draft['answers']): Promise<Draft['answers']> {
    const { service } = await this.get(actor, id);
    const { forms } = await this.services.latest(service);
    return this.people.stored(forms.application, answers);
  }

  async get(actor: Actor, id: Id, tx: EntityManager = this.source.manager): Promise<Draft> {
    return this.owned(actor, isId(id) ? await tx.findOneBy(Draft, { id }) : null);
  }

  /** Like get, and holds the draft until the transaction ends. */
  async hold(tx: EntityManager, actor: Actor, id: Id): Promise<Draft> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.owned(actor, isId(id) ? await tx.findOne(Draft, { where: { id }, lock }) : null);
  }

  /** Those that she has begun for the one she acts for now. */
  openOf(owner: ResidentActor): Promise<Draft[]> {
    return this.source.manager.find(Draft, {
      where: { personId: owner.personId, partyId: partyOf(owner).id, status: Not('submitted') },
      order: { savedAt: 'DESC' },
    });
  }

  private owned(actor: Actor, draft: Draft | null): Draft {
    if (!draft) throw new Rejected('not-found', 'not-found');
    authorise(actor, 'draft.read', draft);
    return draft;
  }
}
