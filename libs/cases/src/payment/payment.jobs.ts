import { CLOCK } from '@farled/infra';
import { type Clock, type Id, isId, Rejected } from '@farled/kernel';
import { JobHandlers, type JobOutcome, type ProcessJob } from '@farled/workflow';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseStore } from '../case/case-store';
import { EServices } from '../case/e-services';
import { Effects } from '../process/effects';
import { caseIdOf } from '../process/job-variables';
import { Signing } from '../signing/signing.entity';
import { Payment } from './payment.entity';
import { PaymentDesk } from './payment-desk';
import { Refunds } from './refunds';

/** What a process does with fees: asks for one, stops waiting for it, gives back what was paid. */
@Injectable()
export class PaymentJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly effects: Effects,
    private readonly cases: CaseStore,
    private readonly services: EServices,
    private readonly desk: PaymentDesk,
    private readonly refunds: Refunds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // A fee may be worked out by any variable of the process.
    this.jobs.register('payment.request', (job) => this.request(job));
    this.jobs.register('payment.expire', (job) => this.expire(job), { fetch: ['caseId', 'paymentId'] });
    this.jobs.register('payment.refund', (job) => this.refund(job), { fetch: ['caseId'] });
  }

  private async request(job: ProcessJob): Promise<JobOutcome> {
    const variables = await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      const { answers } = await tx.findOneByOrFail(Signing, { id: subject.signingId });
      const service = await this.services.version(subject.service, subject.version);
      const scope = { ...(answers as ProcessJob['variables']), ...job.variables };
      const fee = service.fee(job.headers.fee ?? '', scope, this.clock.now());
      const { id: paymentId, dueAt } = await this.desk.order(tx, subject, fee);
      return { paymentId, paymentDueAt: dueAt.toISOString() };
    });
    return { variables };
  }

  /** What was paid at the last moment is paid: the process hears which it was. */
  private async expire(job: ProcessJob): Promise<JobOutcome> {
    const variables = await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      const id = paymentIdOf(job);
      const isOver = await this.desk.close(tx, subject, id);
      const { state } = await tx.findOneByOrFail(Payment, { id, caseId: subject.id });
      return { paymentOutcome: isOver || state === 'closed' ? 'expired' : state };
    });
    return { variables };
  }

  private async refund(job: ProcessJob): Promise<void> {
    await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      for (const { id } of await tx.findBy(Payment, { caseId: subject.id, state: 'open' })) {
        await this.desk.close(tx, subject, id);
      }
      return { refundOre: await this.refunds.orderAll(tx, subject.id, 'process') };
    });
  }
}

function paymentIdOf({ variables }: ProcessJob): Id {
  if (!isId(variables.paymentId)) throw new Rejected('job.no-payment');
  return variables.paymentId;
}
