import { Outbox, OutboxHandlers, type OutboxMessage, Transactions } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import { JobHandlers, type JobOutcome, type ProcessJob } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Effects } from '../process/effects';
import { engineMessage } from '../process/engine-message';
import { caseIdOf } from '../process/job-variables';
import { DELIVER_HANDOVER } from '../process/outbox-kinds';
import { payloadText } from '../process/payload-text';
import { HandoverDesk } from './handover-desk';

/** The BPMN error of a case that the receiving system will not have. */
const REFUSED = 'CASE_SYSTEM_REFUSED';

/** Hands a case over for the process. A receiving system that is down holds nothing up: the outbox keeps trying for it. */
@Injectable()
export class HandoverJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly handlers: OutboxHandlers,
    private readonly transactions: Transactions,
    private readonly effects: Effects,
    private readonly desk: HandoverDesk,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.jobs.register('handover.deliver', (job) => this.handOver(job), { fetch: ['caseId'] });
    this.handlers.register(DELIVER_HANDOVER, (message) => this.tryAgain(message));
  }

  private async handOver(job: ProcessJob): Promise<JobOutcome> {
    const caseId = caseIdOf(job);
    const ordered = await this.effects.once(job, async (tx) => ({
      handoverId: (await this.desk.order(tx, caseId)).id,
    }));
    const handoverId = payloadText(ordered, 'handoverId');
    const state = await this.desk.deliver(handoverId);
    if (state === 'refused') return { error: REFUSED };
    if (state !== 'waiting') return;
    await this.transactions.run((tx) =>
      this.outbox.enqueue(tx, {
        kind: DELIVER_HANDOVER,
        idempotencyKey: `handover:${handoverId}`,
        orderingKey: `handover:${handoverId}`,
        payload: { handoverId, caseId },
      }),
    );
  }

  /** A late refusal reaches the process as the answer it waits for. */
  private async tryAgain({ payload }: OutboxMessage): Promise<void> {
    const handoverId = payloadText(payload, 'handoverId');
    const state = await this.desk.deliver(handoverId);
    if (state === 'waiting') throw new Unavailable('case-system');
    if (state !== 'refused') return;
    const caseId = payloadText(payload, 'caseId');
    const variables = { answerOutcome: 'refused' };
    const answer = { caseId, name: 'handover.answered', correlationKey: caseId, messageId: handoverId, variables };
    await this.transactions.run((tx) => this.outbox.enqueue(tx, engineMessage(answer)));
  }
}
