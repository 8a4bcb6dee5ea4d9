import { type JsonObject, Rejected } from '@farled/kernel';
import type { EngineName } from '@farled/stream';
import { Injectable } from '@nestjs/common';
import { ask, GRPC, reasonOf, statusOf } from '../engine/ask';
import { asDocument } from '../engine/connect';
import { Engines } from '../engine/engines';

interface Instance {
  readonly engine: EngineName;
  readonly processInstanceKey: string;
}

/** Which elements to begin and which to end, in one go. */
export interface Modification extends Instance {
  /** Ids of elements; each is entered once. */
  readonly activate: readonly string[];
  /** Keys of element instances. */
  readonly terminate: readonly string[];
}

export interface Migration extends Instance {
  readonly targetProcessDefinitionKey: string;
  readonly mapping: readonly { readonly sourceElementId: string; readonly targetElementId: string }[];
}

/**
 * An operator's hand on one running instance. What is gone says `process.gone`, what the engine refuses says
 * `process.not-done` with the engine's reason, and an engine that does not answer is `Unavailable`.
 */
@Injectable()
export class InstanceControl {
  constructor(private readonly engines: Engines) {}

  /** Gives the job of an incident new attempts, and lets the instance go on. */
  async retry(i: { engine: EngineName; incidentKey: string; jobKey: string | null; retries: number }): Promise<void> {
    const { engine, incidentKey, jobKey, retries } = i;
    const client = this.engines.commands(engine);
    if (jobKey) await tell(() => client.updateJobRetries({ jobKey, retries }));
    await tell(() => client.resolveIncident({ incidentKey }));
  }

  /** Changes variables in exactly the scope of one element, or of the instance. */
  async setVariables(i: { engine: EngineName; scopeKey: string; variables: JsonObject }): Promise<void> {
    const { scopeKey: elementInstanceKey } = i;
    const variables = asDocument(i.variables);
    await tell(() => this.engines.commands(i.engine).setVariables({ elementInstanceKey, variables, local: true }));
  }

  /** Begins some elements and ends others; all of it or nothing. */
  async modify({ engine, processInstanceKey, activate, terminate }: Modification): Promise<void> {
    const activateInstructions = activate.map((elementId) => ({
      elementId,
      ancestorElementInstanceKey: '0',
      variableInstructions: [],
    }));
    const terminateInstructions = terminate.map((elementInstanceKey) => ({ elementInstanceKey }));
    const request = { processInstanceKey, activateInstructions, terminateInstructions };
    await tell(() => this.engines.commands(engine).modifyProcessInstance(request));
  }

  /** Moves an instance to another version of its process. */
  async migrate({ engine, processInstanceKey, targetProcessDefinitionKey, mapping }: Migration): Promise<void> {
    const migrationPlan = { targetProcessDefinitionKey, mappingInstructions: [...mapping] };
    await tell(() => this.engines.commands(engine).migrateProcessInstance({ processInstanceKey, migrationPlan }));
  }

  /** Ends an instance. */
  async cancel({ engine, processInstanceKey }: Instance): Promise<void> {
    await tell(() => this.engines.commands(engine).cancelProcessInstance(processInstanceKey));
  }
}

const REFUSALS: readonly (number | undefined)[] = [GRPC.invalidArgument, GRPC.failedPrecondition, GRPC.alreadyExists];

async function tell(call: () => Promise<unknown>): Promise<void> {
  try {
    await ask(call);
  } catch (error) {
    const status = statusOf(error);
    if (status === GRPC.notFound) throw new Rejected('process.gone', 'conflict');
    if (REFUSALS.includes(status)) throw new Rejected('process.not-done', 'conflict', { reason: reasonOf(error) });
    throw error;
  }
}
