import { createEngine } from '../create-engine';
import type { PreparedResource } from '../deployment/prepared-resource';
import type { StepOutput } from '../engine';
import type { Command } from '../protocol/command';
import type { EventOf } from '../protocol/event';
import type { ActivatedJob } from '../protocol/job';
import type { Key, Variables } from '../protocol/key';
import { rejectionText } from '../protocol/rejection';
import { activation } from '../state/activation';
import type { InstanceDocument } from '../state/instance-document';
import type { RowSource } from '../state/row-source';
import { addDuration, parseDuration } from '../triggers/timer/duration';
import { DueList } from './due-list';
import { EventLog } from './event-log';
import { MemoryStore } from './memory-store';

export interface ScriptOptions {
  /** Milliseconds since 1970 at which the virtual time begins. */
  readonly now?: number;
  /** Stands before the store, to hide rows of it. */
  readonly rows?: (store: RowSource) => RowSource;
}

/** An engine in memory on virtual time: each call is one thing that happens, and the events are there to be read. */
export class ScriptedEngine extends EventLog {
  readonly store = new MemoryStore();
  now: number;
  private readonly engine = createEngine();
  private readonly due = new DueList();
  private readonly rows: RowSource;
  private firstProcess = '';
  private latest: Key = -1;

  constructor({ now = Date.UTC(2026, 0, 1), rows }: ScriptOptions = {}) {
    super();
    this.now = now;
    this.rows = rows?.(this.store) ?? this.store;
  }

  /** The process instance that was created last. */
  get instanceKey(): Key {
    return this.latest;
  }

  deploy(resources: readonly PreparedResource[], tenant?: string): this {
    const { response } = this.ask({ type: 'deployment-create', resources, ...(tenant !== undefined && { tenant }) });
    if (response?.type !== 'deployment-create') return this;
    const { processesMetadata, decisionRequirementsMetadata } = response.deployment;
    const processes = resources.flatMap((resource) => (resource.kind === 'bpmn' ? resource.processes : []));
    const decisions = resources.flatMap((resource) => (resource.kind === 'dmn' ? [resource.decisions] : []));
    for (const [at, { processDefinitionKey }] of processesMetadata.entries()) {
      this.store.processes.set(processDefinitionKey, processes[at]!);
    }
    for (const [at, { decisionRequirementsKey }] of decisionRequirementsMetadata.entries()) {
      this.store.drgs.set(decisionRequirementsKey, decisions[at]!);
    }
    this.firstProcess ||= processes[0]?.id ?? '';
    return this;
  }

  /** Starts an instance, of the first process that was deployed unless another is named. */
  create(variables: Variables = {}, bpmnProcessId = this.firstProcess): this {
    const { response } = this.ask({ type: 'instance-create', bpmnProcessId, variables });
    if (response?.type === 'instance-create') this.latest = response.processInstanceKey;
    return this;
  }

  /** Completes the oldest job of a type. */
  completeJob(type: string, variables: Variables = {}): this {
    return this.must({ type: 'job-complete', key: this.job(type).key, variables });
  }

  failJob(type: string, retries: number, { errorMessage = '', retryBackOff = 0, variables = {} } = {}): this {
    return this.must({ type: 'job-fail', key: this.job(type).key, retries, errorMessage, retryBackOff, variables });
  }

  throwError(type: string, errorCode: string, { errorMessage = '', variables = {} } = {}): this {
    return this.must({ type: 'job-throw-error', key: this.job(type).key, errorCode, errorMessage, variables });
  }

  publish(name: string, correlationKey: string, { variables = {}, messageId = '', timeToLive = 0 } = {}): this {
    return this.must({ type: 'message-publish', name, correlationKey, messageId, timeToLive, variables });
  }

  broadcast(name: string, variables: Variables = {}): this {
    return this.must({ type: 'signal-broadcast', name, variables });
  }

  /** Lets time go by (milliseconds or ISO 8601 duration); what falls due happens at its time, in order. */
  advance(by: number | string): this {
    const until = typeof by === 'number' ? this.now + by : addDuration(this.now, parseDuration(by)!);
    for (let due = this.due.next(until); due; due = this.due.next(until)) {
      this.now = Math.max(this.now, due.at);
      this.tell(due.command);
    }
    this.now = until;
    return this;
  }

  cancel(key: Key = this.latest): this {
    return this.must({ type: 'instance-cancel', key });
  }

  /** Resolves the oldest incident. */
  resolveIncident(): this {
    return this.must({ type: 'incident-resolve', key: this.incidents()[0]?.key ?? -1 });
  }

  setVariables(elementInstanceKey: Key, variables: Variables, local = false): this {
    return this.must({ type: 'variables-set', elementInstanceKey, variables, local });
  }

  /** The jobs that can be taken now, oldest first. */
  jobs(type?: string): ActivatedJob[] {
    const jobs: ActivatedJob[] = [];
    for (const key of this.keysOf('jobs')) {
      const job = activation(this.store, key);
      if (job && (type === undefined || job.type === type)) jobs.push(job);
    }
    return jobs;
  }

  /** The incidents that are open, oldest first. */
  incidents(): EventOf<'INCIDENT'>[] {
    const open = new Set(this.keysOf('incidents'));
    return this.eventsOf('INCIDENT', 'CREATED').filter(({ key }) => open.has(key));
  }

  /** Runs a command and all that follows from it; a refusal is an answer. */
  tell(command: Command): StepOutput {
    const output = this.begin(command);
    if (output.followUp) this.tell(output.followUp);
    return output;
  }

  /** Runs one step of a command: others may come before what follows it. */
  begin(command: Command): StepOutput {
    const output = this.store.step(this.engine, command, this.now, this.rows);
    for (const event of output.events) {
      this.events.push(event);
      this.due.learn(event);
    }
    return output;
  }

  private ask(command: Command): StepOutput {
    const output = this.tell(command);
    if (output.rejection) throw new Error(rejectionText(output.rejection));
    return output;
  }

  private must(command: Command): this {
    this.ask(command);
    return this;
  }

  private job(type: string): ActivatedJob {
    const [job] = this.jobs(type);
    if (!job) throw new Error(`there is no job of type '${type}' to take`);
    return job;
  }

  private keysOf(part: 'jobs' | 'incidents'): Key[] {
    const keys: Key[] = [];
    for (const [id, row] of this.store.rows) {
      if (!id.startsWith('instance/')) continue;
      for (const [key] of (row as InstanceDocument)[part] ?? []) keys.push(key);
    }
    return keys.sort((a, b) => a - b);
  }
}
