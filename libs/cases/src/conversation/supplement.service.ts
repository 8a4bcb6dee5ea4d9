import { authorise, Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStore } from '../case/case-store';
import { Supplement } from './supplement.entity';
import { type SupplementAnswer, SupplementIntake } from './supplement-intake';

/** The resident's answers to what the municipality asks for. */
@Injectable()
export class SupplementService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly intake: SupplementIntake,
  ) {}

  /** Takes an answer once; the same call again gets the same receipt. */
  async answer(actor: Actor, caseId: Id, id: Id, answer: SupplementAnswer): Promise<{ answeredAt: string }> {
    authorise(actor, 'case.answer-supplement');
    return this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, caseId);
      authorise(actor, 'case.answer-supplement', subject);
      const supplement = await this.find(tx, caseId, id);
      if (supplement.state === 'expired') throw new Rejected('supplement.expired', 'gone');
      const answeredAt = supplement.answeredAt ?? (await this.intake.take(tx, { actor, subject, supplement, answer }));
      return { answeredAt: answeredAt.toISOString() };
    });
  }

  /** The open question that the resident may add a file to. */
  async openFor(actor: Actor, caseId: Id, id: Id): Promise<Supplement> {
    authorise(actor, 'case.answer-supplement');
    authorise(actor, 'case.answer-supplement', await this.cases.get(caseId));
    const supplement = await this.transactions.run((tx) => this.find(tx, caseId, id));
    if (supplement.state !== 'open') throw new Rejected(`supplement.${supplement.state}`, 'gone');
    return supplement;
  }

  private async find(tx: EntityManager, caseId: Id, id: Id): Promise<Supplement> {
    const supplement = isId(id) ? await tx.findOneBy(Supplement, { id, caseId }) : null;
    if (!supplement) throw new Rejected('not-found', 'not-found');
    return supplement;
  }
}
