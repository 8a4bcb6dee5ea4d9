import { CLOCK, type Language, Outbox, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, Rejected, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Applicants } from '../case/applicants';
import { asOfficer } from '../case/as-officer';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { EServices } from '../case/e-services';
import { fieldViolations } from '../case/field-violations';
import { updateRows } from '../case/rows';
import { COMPLETE_TASK } from '../process/outbox-kinds';
import { Task } from './task.entity';

/** What an officer does with one task. */
@Injectable()
export class TaskService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
    private readonly services: EServices,
    private readonly outbox: Outbox,
    private readonly journal: CaseJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, id: Id, language: Language) {
    const { task, subject, service } = await this.find(actor, 'task.read', id);
    const step = service.steps(language).find(({ elements }) => elements.includes(task.elementId));
    const { caseId, answers, revision, state } = task;
    return {
      id,
      caseId,
      diaryNumber: subject.diaryNumber,
      step: step?.title ?? null,
      form: service.forms.review,
      answers: answers ?? {},
      revision,
      state: state === 'open' ? ('open' as const) : ('done' as const),
    };
  }

  async assign(actor: Actor, id: Id, change: { to: 'me' | 'nobody'; revision: number }): Promise<{ revision: number }> {
    const { officer } = await this.find(actor, 'task.assign', id);
    // A deputy takes tasks for the absent one: they are still hers when she is back.
    const assigneeId = change.to === 'me' ? (officer.deputyFor ?? officer.staffId) : null;
    return this.transactions.run((tx) => this.change(tx, id, change.revision, { assigneeId }));
  }

  /**
   * Takes the officer's answer. The answer and the order to tell the engine are written together; of two people who
   * answer at once, the second is told that the task has changed.
   */
  async complete(
    actor: Actor,
    id: Id,
    change: { answers: Record<string, unknown>; revision: number },
    language: Language,
  ): Promise<void> {
    const { officer, task, subject, service } = await this.find(actor, 'task.complete', id);
    if (task.state !== 'open')
      throw new Rejected(
        task.state === 'gone' ? 'task.gone' : 'task.changed',
        task.state === 'gone' ? 'gone' : 'conflict',
      );
    const { answers } = change;
    const context = { answers, prefill: {}, language, now: this.clock.now() };
    const violations = fieldViolations(service.forms.review, context);
    if (violations.length > 0) throw new Rejected('task.incomplete', 'invalid', {}, violations);
    await this.transactions.run(async (tx) => {
      // The case first, as everywhere: an applicant who withdraws at this moment is before us, or after.
      await this.cases.hold(tx, task.caseId);
      const answeredFor = officer.deputyFor ?? null;
      await this.change(tx, id, change.revision, {
        ...{ state: 'answered', answers, answeredBy: officer.staffId, answeredFor },
      });
      if (answeredFor) await this.journal.deputised(tx, subject, officer);
      const message = {
        kind: COMPLETE_TASK,
        idempotencyKey: `complete:${id}`,
        orderingKey: task.caseId,
        payload: { taskId: id },
      };
      await this.outbox.enqueue(tx, message);
    });
  }

  private async change(
    tx: EntityManager,
    id: Id,
    revision: number,
    change: Partial<Task>,
  ): Promise<{ revision: number }> {
    const next = { ...change, revision: revision + 1, changedAt: this.clock.now() };
    const result = await updateRows(tx, Task, { id, revision, state: 'open' }, next);
    if (result.affected === 1) return { revision: revision + 1 };
    const { state } = await tx.findOneByOrFail(Task, { id });
    if (state === 'gone') throw new Rejected('task.gone', 'gone');
    throw new Rejected('task.changed', 'conflict');
  }

  private async find(actor: Actor, action: string, id: Id) {
    asOfficer(actor, action);
    const task = isId(id) ? await this.transactions.run((tx) => tx.findOneBy(Task, { id })) : null;
    if (!task) throw new Rejected('not-found', 'not-found');
    const subject = await this.cases.get(task.caseId);
    const officer: StaffActor = asOfficer(actor, action, await this.applicants.access(subject));
    return { officer, task, subject, service: await this.services.version(subject.service, subject.version) };
  }
}
