import type { Json, JsonObject } from '@farled/kernel';
import { Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { engineError, GRPC, grpcCode, within } from './engine-errors';
import { asDocument, type EngineClient, Engines } from './engines';
import { WorkflowConfig } from './workflow.config';
import type { Deployed, EngineName, ResourceFile } from './workflow.types';

interface OnEngine {
  readonly engine: EngineName;
}

/**
 * The only door to any engine, over Zeebe's gateway protocol. Throws Unavailable when the engine does not answer (try
 * again later) and Rejected when it refuses.
 */
@Injectable()
export class Workflow {
  constructor(
    private readonly engines: Engines,
    private readonly config: WorkflowConfig,
  ) {}

  /** The engine on which a new case begins. */
  current(): EngineName {
    return this.engines.current();
  }

  /** Deploys files together, all or nothing. The same files under the same names again change nothing. */
  async deploy(files: readonly ResourceFile[], engine: EngineName = this.current()): Promise<Deployed> {
    const resources = files.map(({ name, content }) => ({ name, content: Buffer.from(content) }));
    const answer = await this.call(engine, (client) => client.deployResources(resources as never));
    return deployed(answer.deployments as DeploymentEntry[]);
  }

  /** Starts an instance of one process version. There is no key against doubles: see `case.begin`. */
  async start(i: OnEngine & { processDefinitionKey: string; variables: JsonObject }): Promise<{
    processInstanceKey: string;
  }> {
    const { engine, processDefinitionKey, variables } = i;
    const request = { processDefinitionKey, variables } as never;
    const answer: { processInstanceKey: string } = await this.call(engine, (client) =>
      client.createProcessInstance(request),
    );
    return { processInstanceKey: String(answer.processInstanceKey) };
  }

  /** Publishes a message once: the same messageId again is no error. */
  async publish(
    i: OnEngine & {
      name: string;
      correlationKey: string;
      messageId: string;
      timeToLiveMs: number;
      variables: JsonObject;
    },
  ): Promise<void> {
    const { engine, timeToLiveMs, variables, ...message } = i;
    const request = { ...message, timeToLive: timeToLiveMs, variables: asDocument(variables) };
    await this.call(engine, (client) => client.publishMessage(request), GRPC.alreadyExists);
  }

  /** Completes a user task by its job. Rejected `task.gone` when the process has taken it away, or it is done already. */
  async completeTask(i: OnEngine & { jobKey: string; variables: JsonObject }): Promise<void> {
    const { engine, jobKey, variables } = i;
    const done = await this.call(
      engine,
      (client) => client.completeJob({ jobKey, variables: asDocument(variables) }),
      GRPC.notFound,
    );
    if (done === undefined) throw new Rejected('task.gone', 'gone');
  }

  /** Cancels an instance; one that has ended already is no error. */
  async cancel({ engine, processInstanceKey }: OnEngine & { processInstanceKey: string }): Promise<void> {
    await this.call(engine, (client) => client.cancelProcessInstance(processInstanceKey), GRPC.notFound);
  }

  /** The output of a deployed decision. Rejected `decision.failed` when it cannot be evaluated with these variables. */
  async evaluate(i: { engine?: EngineName; decisionId: string; variables: JsonObject }): Promise<Json> {
    const { decisionId, variables } = i;
    const engine = i.engine ?? this.current();
    const answer: { failureMessage?: string; decisionOutput: unknown } = await this.call(engine, (client) =>
      client.evaluateDecision({ decisionId, variables: asDocument(variables) }),
    );
    if (answer.failureMessage) throw new Rejected('decision.failed', 'invalid', { decisionId });
    const { decisionOutput } = answer;
    return (typeof decisionOutput === 'string' ? JSON.parse(decisionOutput) : decisionOutput) as Json;
  }

  async setVariables(
    i: OnEngine & { elementInstanceKey: string; variables: JsonObject; local?: boolean },
  ): Promise<void> {
    const { engine, elementInstanceKey, variables, local = false } = i;
    await this.call(engine, (client) =>
      client.setVariables({ elementInstanceKey, variables: asDocument(variables), local }),
    );
  }

  async updateRetries({ engine, jobKey, retries }: OnEngine & { jobKey: string; retries: number }): Promise<void> {
    await this.call(engine, (client) => client.updateJobRetries({ jobKey, retries }));
  }

  async resolveIncident({ engine, incidentKey }: OnEngine & { incidentKey: string }): Promise<void> {
    await this.call(engine, (client) => client.resolveIncident({ incidentKey }));
  }

  /** One call within the time limit. An answer with the `benign` status counts as done and gives undefined. */
  private async call<T>(engine: EngineName, ask: (client: EngineClient) => Promise<T>, benign?: number): Promise<T> {
    try {
      return await within(this.config.timeoutMs, ask(this.engines.client(engine)));
    } catch (error) {
      if (benign !== undefined && grpcCode(error) === benign) return undefined as T;
      throw engineError(error);
    }
  }
}

interface DeploymentEntry {
  process?: { bpmnProcessId: string; version: number; processDefinitionKey: string };
  decision?: { dmnDecisionId: string; version: number; decisionKey: string };
  form?: { formId: string; version: number; formKey: string };
}

function deployed(entries: readonly DeploymentEntry[]): Deployed {
  return {
    processes: entries.flatMap(({ process: p }) =>
      p
        ? [{ bpmnProcessId: p.bpmnProcessId, version: p.version, processDefinitionKey: String(p.processDefinitionKey) }]
        : [],
    ),
    decisions: entries.flatMap(({ decision: d }) =>
      d ? [{ decisionId: d.dmnDecisionId, version: d.version, decisionKey: String(d.decisionKey) }] : [],
    ),
    forms: entries.flatMap(({ form: f }) =>
      f ? [{ formId: f.formId, version: f.version, formKey: String(f.formKey) }] : [],
    ),
  };
}
