import { platform } from '@farled/kernel';
import { JobHandlers, type ProcessJob } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Effects } from '../process/effects';
import { caseIdOf } from '../process/job-variables';
import { LastAnswer } from '../task/last-answer';
import { isWithdrawn } from '../withdrawal/may-withdraw';
import { DecisionRecord } from './decision-record';
import { DecisionWriter } from './decision-writer';

const JOBS = platform('jobs');

/** Draws up the decision that the officer has made, once. */
@Injectable()
export class DecisionJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly effects: Effects,
    private readonly cases: CaseStore,
    private readonly answers: LastAnswer,
    private readonly writer: DecisionWriter,
    private readonly record: DecisionRecord,
    private readonly journal: CaseJournal,
  ) {}

  onModuleInit(): void {
    this.jobs.register('decision.record', (job) => this.draw(job), { fetch: ['caseId'] });
  }

  /** The letter is written before the transaction begins: it asks the register, and that may take its time. */
  private async draw(job: ProcessJob): Promise<void> {
    const about = await this.cases.get(caseIdOf(job));
    const answer = await this.answers.of(about.id, 'approve', 'reject');
    const outcome = answer.outcome === 'approve' ? 'approved' : 'rejected';
    const decidedAt = this.journal.now();
    const { motivation, officerId: decidedBy, absentId: decidedFor } = answer;
    const decision = { outcome, motivation, decidedBy, decidedFor, decidedAt } as const;
    const letter = await this.writer.pdf(about, decision);
    await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, about.id);
      if (isWithdrawn(subject)) return {};
      await this.record.keep(tx, subject, decision, letter);
      const change = { status: 'decided', outcome, firstAnswerAt: subject.firstAnswerAt ?? decidedAt } as const;
      await this.journal.happened(tx, subject, { code: 'decided', actor: JOBS, params: { outcome } }, change);
      return {};
    });
  }
}
