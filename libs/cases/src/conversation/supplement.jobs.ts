import { addDays, type JsonObject, legalDay, newId, platform, Rejected } from '@farled/kernel';
import { JobHandlers, type JobOutcome, type ProcessJob } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Effects } from '../process/effects';
import { caseIdOf } from '../process/job-variables';
import { LastAnswer } from '../task/last-answer';
import { isWithdrawn } from '../withdrawal/may-withdraw';
import { Supplement } from './supplement.entity';

const JOBS = platform('jobs');
const NOTHING: JsonObject = {};

/** Asks the resident for more, as the officer has worded it, and ends the wait when no answer came in time. */
@Injectable()
export class SupplementJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly effects: Effects,
    private readonly cases: CaseStore,
    private readonly answers: LastAnswer,
    private readonly journal: CaseJournal,
  ) {}

  onModuleInit(): void {
    this.jobs.register('supplement.request', (job) => this.request(job), { fetch: ['caseId'] });
    this.jobs.register('supplement.expire', (job) => this.expire(job), { fetch: ['caseId', 'supplementId'] });
  }

  private async request(job: ProcessJob): Promise<JobOutcome> {
    const { question, supplementDays, officerId } = await this.answers.of(caseIdOf(job), 'supplement');
    const variables = await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      if (isWithdrawn(subject)) return NOTHING;
      const askedAt = this.journal.now();
      const dueDate = addDays(legalDay(askedAt), supplementDays);
      const asked = { question, askedBy: officerId, askedAt, dueDate, state: 'open' as const };
      const supplement: Supplement = {
        id: newId(),
        caseId: subject.id,
        ...asked,
        answerId: null,
        answerText: null,
        answeredAt: null,
        remindedAt: null,
      };
      await tx.insert(Supplement, supplement);
      const change = { status: 'supplement', firstAnswerAt: subject.firstAnswerAt ?? askedAt } as const;
      await this.journal.happened(
        tx,
        subject,
        { code: 'supplement-requested', actor: JOBS, params: { date: dueDate } },
        change,
      );
      return { supplementId: supplement.id };
    });
    return { variables };
  }

  /** An answer that came in at the last moment stands: then there is nothing to expire. */
  private async expire(job: ProcessJob): Promise<void> {
    const { supplementId } = job.variables;
    if (typeof supplementId !== 'string') throw new Rejected('job.no-supplement');
    await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      const expired = await tx.update(
        Supplement,
        { id: supplementId, caseId: subject.id, state: 'open' },
        { state: 'expired' },
      );
      if (expired.affected) {
        await this.journal.happened(tx, subject, { code: 'supplement-expired', actor: JOBS }, { status: 'review' });
      }
      return {};
    });
  }
}
