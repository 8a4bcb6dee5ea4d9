import { OperatorAlarms } from '@farled/infra';
import { isProtected, platform } from '@farled/kernel';
import { Persons } from '@farled/register';
import { JobHandlers, type JobOutcome, type ProcessJob } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseJournal } from '../case/case-journal';
import { peopleIn } from '../case/case-parties';
import { CaseStore } from '../case/case-store';
import { isWithdrawn } from '../withdrawal/may-withdraw';
import { Effects } from './effects';
import { caseIdOf } from './job-variables';

const JOBS = platform('jobs');

/** The jobs of a process that concern the case as a whole, besides its beginning and its end. */
@Injectable()
export class CaseJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly effects: Effects,
    private readonly cases: CaseStore,
    private readonly persons: Persons,
    private readonly journal: CaseJournal,
    private readonly alarms: OperatorAlarms,
  ) {}

  onModuleInit(): void {
    this.jobs.register('register.check', (job) => this.checkRegister(job), { fetch: ['caseId'] });
    this.jobs.register('case.notify', (job) => this.notify(job), { fetch: ['caseId'] });
    this.jobs.register('deadline.alarm', (job) => this.alarm(job), { fetch: ['caseId'] });
  }

  /** What the process may know of the applicant: whether she is protected, and how many children are in her custody. */
  private async checkRegister(job: ProcessJob): Promise<JobOutcome> {
    const subject = await this.cases.get(caseIdOf(job));
    const protections = await Promise.all(peopleIn(subject).map((id) => this.persons.protection(id)));
    if (protections.some(isProtected)) return { variables: { protected: true, childCount: 0 } };
    const children = await this.persons.childrenInCustody(JOBS, subject.submittedBy, 'register.check');
    return { variables: { protected: false, childCount: children.length } };
  }

  private async notify(job: ProcessJob): Promise<JobOutcome> {
    const code = job.headers.event === 'placed' ? 'placed' : 'closed';
    await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      if (!isWithdrawn(subject)) await this.journal.happened(tx, subject, { code, actor: JOBS });
      return {};
    });
  }

  /** The legal time limit has passed: the case is marked, and an operator is told. */
  private async alarm(job: ProcessJob): Promise<JobOutcome> {
    await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      if (isWithdrawn(subject)) return {};
      await this.journal.happened(tx, subject, { code: 'legal-deadline-passed', actor: JOBS }, { isOverdue: true });
      await this.alarms.raise(tx, 'case.legal-deadline-passed', subject.id);
      return {};
    });
  }
}
