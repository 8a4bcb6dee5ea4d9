import { Transactions } from '@farled/infra';
import { platform } from '@farled/kernel';
import { JobHandlers, type ProcessJob, Workflow } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { isWithdrawn } from '../withdrawal/may-withdraw';
import { Effects } from './effects';
import { caseIdOf } from './job-variables';

const JOBS = platform('jobs');

/** How a process takes hold of its case, and how it lets go of it. */
@Injectable()
export class CaseSpanJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly workflow: Workflow,
    private readonly transactions: Transactions,
    private readonly effects: Effects,
    private readonly cases: CaseStore,
    private readonly journal: CaseJournal,
    private readonly diary: DiaryRegistrar,
  ) {}

  onModuleInit(): void {
    this.jobs.register('case.begin', (job) => this.begin(job), { fetch: ['caseId'] });
    this.jobs.register('case.close', (job) => this.close(job), { fetch: ['caseId'] });
  }

  /** Binds the instance to the case by compare-and-set; one that comes second, or to a case withdrawn since, cancels itself. */
  private async begin(job: ProcessJob): Promise<void> {
    const { engine, processInstanceKey } = job;
    const id = caseIdOf(job);
    const bound = await this.transactions.run(async (tx) => {
      const free = { id, processInstanceKey: IsNull(), closedAt: IsNull() };
      const taken = await tx.update(Case, free, { engine, processInstanceKey, status: 'review' });
      const subject = await this.cases.get(id, tx);
      if (taken.affected) await this.journal.happened(tx, subject, { code: 'review-started', actor: JOBS });
      return subject.processInstanceKey;
    });
    if (bound !== processInstanceKey) await this.workflow.cancel({ engine, processInstanceKey });
  }

  private async close(job: ProcessJob): Promise<void> {
    await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      if (isWithdrawn(subject)) return {};
      await this.diary.close(tx, subject.id);
      const closed = { status: 'closed', closedAt: this.journal.now() } as const;
      await this.journal.happened(tx, subject, { code: 'closed', actor: JOBS }, closed);
      return {};
    });
  }
}
