import { OutboxHandlers, type OutboxMessage } from '@farled/infra';
import type { JsonObject } from '@farled/kernel';
import { type EngineName, Workflow } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseStore } from '../case/case-store';
import { CANCEL_PROCESS, PUBLISH_MESSAGE, START_PROCESS } from './outbox-kinds';
import { payloadText } from './payload-text';
import { StartVariables } from './start-variables';

/** Tells the engine what has been decided here: start the process of a case, take an answer, or end. */
@Injectable()
export class ProcessOutbox implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly cases: CaseStore,
    private readonly variables: StartVariables,
    private readonly workflow: Workflow,
  ) {}

  onModuleInit(): void {
    this.handlers.register(START_PROCESS, (message) => this.start(message));
    this.handlers.register(PUBLISH_MESSAGE, (message) => this.publish(message));
    this.handlers.register(CANCEL_PROCESS, (message) => this.cancel(message));
  }

  /**
   * The protocol has no key for a start. When an answer is lost, a second instance comes about: `case.begin` finds the
   * case bound to the first one and cancels it.
   */
  private async start({ payload }: OutboxMessage): Promise<void> {
    const subject = await this.cases.get(payloadText(payload, 'caseId'));
    if (subject.processInstanceKey || subject.closedAt) return;
    const engine = subject.engine as EngineName;
    const { processDefinitionKey } = subject;
    await this.workflow.start({ engine, processDefinitionKey, variables: await this.variables.of(subject) });
  }

  /** An instance that has not bound itself to the case yet finds it closed, and cancels itself. */
  private async cancel({ payload }: OutboxMessage): Promise<void> {
    const { engine, processInstanceKey } = await this.cases.get(payloadText(payload, 'caseId'));
    if (processInstanceKey) await this.workflow.cancel({ engine: engine as EngineName, processInstanceKey });
  }

  private async publish({ payload }: OutboxMessage): Promise<void> {
    const subject = await this.cases.get(payloadText(payload, 'caseId'));
    await this.workflow.publish({
      engine: subject.engine as EngineName,
      name: payloadText(payload, 'name'),
      correlationKey: payloadText(payload, 'correlationKey'),
      messageId: payloadText(payload, 'messageId'),
      timeToLiveMs: Number(payload.timeToLiveMs),
      variables: payload.variables as JsonObject,
    });
  }
}
