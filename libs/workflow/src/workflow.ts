import { type Json, type JsonObject, Rejected } from '@farled/kernel';
import type { EngineName } from '@farled/stream';
import { Injectable } from '@nestjs/common';
import { ask, GRPC, reasonOf, statusOf } from './engine/ask';
import { asDocument } from './engine/connect';
import { type Deployed, type ResourceText, refusedDeployment, toDeployed, toSdkResource } from './engine/deployed';
import { Engines } from './engine/engines';
import { startByKey } from './engine/start-by-key';

export interface MessageToPublish {
  readonly engine: EngineName;
  readonly name: string;
  readonly correlationKey: string;
  /** The engine takes a message with the same id once, as long as it lives. */
  readonly messageId: string;
  readonly timeToLiveMs: number;
  readonly variables: JsonObject;
}

/** Tells the engines what to do. Every method says `Unavailable` when nobody knows whether it was done. */
@Injectable()
export class Workflow {
  constructor(private readonly engines: Engines) {}

  /** The engine of new cases. */
  current(): EngineName {
    return this.engines.current;
  }

  /** Deploys all files or none; what is deployed already, under the same name, keeps its keys. */
  async deploy(resources: readonly ResourceText[], engine = this.current()): Promise<Deployed> {
    const files = resources.map(toSdkResource);
    try {
      const { deployments } = await ask(() => this.engines.commands(engine).deployResources(files));
      return toDeployed(deployments);
    } catch (error) {
      throw refusedDeployment(error);
    }
  }

  /** Starts an instance. Asked twice, it starts two: the process itself must find out (see `case.begin`). */
  async start(i: {
    engine?: EngineName;
    processDefinitionKey: string;
    variables: JsonObject;
  }): Promise<{ processInstanceKey: string }> {
    const { processDefinitionKey, variables } = i;
    const client = this.engines.commands(i.engine ?? this.current());
    const { processInstanceKey } = await ask(() => startByKey(client, processDefinitionKey, variables));
    return { processInstanceKey: String(processInstanceKey) };
  }

  /** Publishes a message; a message that has been published already counts as done. */
  async publish({ engine, timeToLiveMs, variables, ...rest }: MessageToPublish): Promise<void> {
    const client = this.engines.commands(engine);
    const message = { ...rest, timeToLive: timeToLiveMs, variables: asDocument(variables) };
    await unless(GRPC.alreadyExists, () => client.publishMessage(message));
  }

  /** Completes a user task; one that is gone is rejected as `task.gone`. */
  async completeTask(i: { engine: EngineName; jobKey: string; variables: JsonObject }): Promise<void> {
    const { jobKey } = i;
    const variables = asDocument(i.variables);
    try {
      await ask(() => this.engines.commands(i.engine).completeJob({ jobKey, variables }));
    } catch (error) {
      if (statusOf(error) === GRPC.notFound) throw new Rejected('task.gone', 'gone');
      throw error;
    }
  }

  /** Ends an instance; one that has ended counts as done. */
  async cancel(i: { engine: EngineName; processInstanceKey: string }): Promise<void> {
    const client = this.engines.commands(i.engine);
    await unless(GRPC.notFound, () => client.cancelProcessInstance(i.processInstanceKey));
  }

  /** The answer of a decision. */
  async evaluate(i: { decisionId: string; variables: JsonObject; engine?: EngineName }): Promise<Json> {
    const { decisionId } = i;
    const variables = asDocument(i.variables);
    const client = this.engines.commands(i.engine ?? this.current());
    const answer = await ask(() => client.evaluateDecision({ decisionId, variables }));
    if (answer.failureMessage) throw new Rejected('decision.failed', 'invalid', { reason: answer.failureMessage });
    return typeof answer.decisionOutput === 'string'
      ? (JSON.parse(answer.decisionOutput) as Json)
      : answer.decisionOutput;
  }

  /** Lets an instance that has stopped try again; one that is not stopped any more counts as done. */
  async resolveIncident(i: { engine: EngineName; incidentKey: string }): Promise<void> {
    const client = this.engines.commands(i.engine);
    await unless(GRPC.notFound, () => client.resolveIncident({ incidentKey: i.incidentKey }));
  }

  /** Gives a job new attempts; needed before an incident of a job can be resolved. */
  async updateRetries(i: { engine: EngineName; jobKey: string; retries: number }): Promise<void> {
    const client = this.engines.commands(i.engine);
    await known(() => client.updateJobRetries({ jobKey: i.jobKey, retries: i.retries }));
  }

  /** Changes variables of a running element and, unless `local`, of the scopes that hold them. */
  async setVariables(i: {
    engine: EngineName;
    elementInstanceKey: string;
    variables: JsonObject;
    local?: boolean;
  }): Promise<void> {
    const { elementInstanceKey, local = false } = i;
    const variables = asDocument(i.variables);
    await known(() => this.engines.commands(i.engine).setVariables({ elementInstanceKey, variables, local }));
  }
}

async function unless(status: number, call: () => Promise<unknown>): Promise<void> {
  try {
    await ask(call);
  } catch (error) {
    if (statusOf(error) !== status) throw error;
  }
}

async function known(call: () => Promise<unknown>): Promise<void> {
  try {
    await ask(call);
  } catch (error) {
    if (statusOf(error) === GRPC.notFound)
      throw new Rejected('process.not-found', 'not-found', { reason: reasonOf(error) });
    throw error;
  }
}
