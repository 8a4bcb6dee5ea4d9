import { authorise } from '@farled/infra';
import { type Actor, type Id, Rejected } from '@farled/kernel';
import { InstanceControl, InstanceHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import type { ActDto } from './act.dto';
import { type EngineRef, readRef } from './instance-ref';
import type { ModifyDto } from './modify.dto';
import type { OperationAction } from './operation.entity';
import { type AskedOperation, OperationLog } from './operation-log';
import { mustRun, type OperationSubject, OperationSubjects } from './operation-subjects';
import type { RetryDto } from './retry.dto';

/** What an operator does to one instance. Each action is written down before and after, and reaches the engine at once. */
@Injectable()
export class InstanceActionsService {
  constructor(
    private readonly subjects: OperationSubjects,
    private readonly history: InstanceHistory,
    private readonly control: InstanceControl,
    private readonly log: OperationLog,
  ) {}

  /** Gives what stopped new attempts. Of two operators the second hears that it goes on already. */
  async retry(actor: Actor, text: string, asked: RetryDto): Promise<void> {
    authorise(actor, 'operation.act');
    const { engine, key } = readRef(text);
    const incident = await this.history.incident(engine, key);
    if (!incident) throw new Rejected('operation.not-found', 'not-found');
    const { elementId, jobKey, processInstanceKey } = incident;
    const instance = { engine, key: processInstanceKey };
    const details = { elementId, retries: asked.retries };
    await this.perform(actor, instance, { ...asked, seen: undefined, action: 'retry', details }, async () => {
      if (incident.resolvedAt) throw new Rejected('operation.resolved', 'conflict');
      const retry = {
        engine,
        incidentKey: key,
        jobKey: jobKey && jobKey !== '-1' ? jobKey : null,
        retries: asked.retries,
      };
      await this.control.retry(retry).catch((error: unknown) => {
        throw error instanceof Rejected && error.code === 'process.gone'
          ? new Rejected('operation.resolved', 'conflict')
          : error;
      });
    });
  }

  /** Begins some elements and ends others; all of it or nothing. */
  async modify(actor: Actor, text: string, asked: ModifyDto): Promise<void> {
    const subject = await this.subject(actor, text, { id: asked.id, action: 'modify' });
    if (!subject) return;
    const { ref, pinned } = subject;
    const { activate, terminate } = asked;
    if (activate.length + terminate.length === 0) throw new Rejected('operation.nothing', 'invalid');
    const known = pinned?.process.outline.elements.map(({ id }) => id);
    const unknown = known && activate.find((id) => !known.includes(id));
    if (unknown) throw new Rejected('operation.no-element', 'invalid', { element: unknown });
    const details = { activate, terminate };
    await this.perform(actor, ref, { ...asked, action: 'modify', details }, () =>
      this.control.modify({ engine: ref.engine, processInstanceKey: ref.key, activate, terminate }),
    );
  }

  /** Ends the instance. Its case stays, without a process. */
  async cancel(actor: Actor, text: string, asked: ActDto): Promise<void> {
    const subject = await this.subject(actor, text, { id: asked.id, action: 'cancel' });
    if (!subject) return;
    const { ref } = subject;
    await this.perform(actor, ref, { ...asked, action: 'cancel', details: {} }, () =>
      this.control.cancel({ engine: ref.engine, processInstanceKey: ref.key }),
    );
  }

  /** The running instance that an action is asked for; none when it was done already, whatever has become of it since. */
  async subject(
    actor: Actor,
    text: string,
    { id, action }: { id: Id; action: OperationAction },
  ): Promise<OperationSubject | undefined> {
    const subject = await this.subjects.find(actor, 'operation.act', text);
    if (await this.log.isDone({ id, action, instance: subject.ref })) return undefined;
    mustRun(subject);
    return subject;
  }

  /** Writes the action down, does it, and writes down how it went. */
  async perform(
    actor: Actor,
    instance: EngineRef,
    { id, reason, seen, action, details }: Pick<AskedOperation, 'action' | 'details' | 'reason' | 'seen'> & { id: Id },
    work: () => Promise<void>,
  ): Promise<void> {
    const owner = await this.subjects.owner(instance);
    const asked = { id, reason, seen, action, details, instance, caseId: owner?.caseId, personId: owner?.applicantId };
    await this.log.once(actor, asked, work);
  }
}
