import { setTimeout as wait } from 'node:timers/promises';
import type { StreamRecord } from '@farled/stream';
import { type Job, RawClient } from '../../conformance/support/raw-client';
import type { Engine } from './both-engines';
import type { RecordLog } from './record-log';

/** What a call was answered with, as far as both engines must agree: no keys, no wording. */
export interface Answered {
  readonly rpc: string;
  readonly answer: string;
}

const STREAM_OPENS_MS = 2000;
const LONGEST_PUSH_MS = 20_000;
/** In Zeebe's words; the code alone has other causes, too. */
const TOO_BUSY = /maximum capacity|no more partitions available/;
const AGAIN_MS = 300;
const ATTEMPTS = 20;

type Message = Record<string, unknown>;

interface GrpcError {
  readonly code: number;
  readonly details: string;
}

/** One scenario on one engine. In everything that is given, `$` stands for the name of the scenario. */
export class Stage {
  readonly answers: Answered[] = [];
  /** The wording of errors, which is not compared. */
  readonly details: string[] = [];
  private readonly instances: string[] = [];
  private readonly client: RawClient;

  private readonly log: RecordLog;
  private tenant: string;

  constructor(
    readonly scenario: string,
    { address, log, tenant }: Engine,
  ) {
    this.client = new RawClient(address);
    this.log = log;
    this.tenant = tenant;
  }

  /** From now on requests name this tenant. */
  as(tenant: string): void {
    this.tenant = tenant;
  }

  /** Deploys files given as name and content; answers whether they were taken. */
  async deploy(...files: readonly (readonly [name: string, content: string])[]): Promise<Message | undefined> {
    const resources = files.map(([name, content]) => ({
      name: this.named(name),
      content: Buffer.from(this.named(content)),
    }));
    return this.call('DeployResource', { resources }, ({ deployments }) => kindsOf(deployments as Message[]));
  }

  /** Starts an instance of the scenario's process, or of another. */
  async create(variables: object = {}, bpmnProcessId = '$', more: object = {}): Promise<string> {
    const request = { bpmnProcessId, version: -1, variables: JSON.stringify(variables), ...more };
    const created = await this.call('CreateProcessInstance', request, ({ version }) => `version ${version as number}`);
    const key = (created?.processInstanceKey as string | undefined) ?? '';
    this.instances.push(key);
    return key;
  }

  /** The key of the first instance, or the one at a place. */
  instance(at = 0): string {
    return this.instances[at] ?? '';
  }

  /** Jobs of a type that wait now, whatever their type is called; not part of the comparison. */
  waiting(type: string): Promise<Job[]> {
    return this.client.activate(type, { requestTimeout: -1, timeout: 300_000, ...this.tenants() });
  }

  /** Takes one job; what the worker sees is part of the comparison. */
  async take(type = 'work', request: object = {}): Promise<Job> {
    const wanted = { maxJobsToActivate: 1, requestTimeout: 30_000, timeout: 300_000, ...this.tenants(), ...request };
    const [job] = await this.client.activate(this.named(`$.${type}`), wanted);
    return this.saw(type, job);
  }

  /** Opens a stream of jobs of a type; what is returned takes the next that it brings. */
  async stream(type = 'work', request: object = {}): Promise<() => Promise<Job>> {
    const stream = this.client.openStream(this.named(`$.${type}`), { timeout: 300_000, ...this.tenants(), ...request });
    const arrived = (stream as AsyncIterable<Job>)[Symbol.asyncIterator]();
    // The gateway tells the broker of it in its own time, and says nothing when that is done.
    await wait(STREAM_OPENS_MS);
    const none = async () => void (await wait(LONGEST_PUSH_MS, undefined, { ref: false }));
    return async () => this.saw(type, (await Promise.race([arrived.next(), none()]))?.value);
  }

  private saw(type: string, job: Job | undefined): Job {
    if (!job) throw new Error(`${this.scenario}: no job ${type}`);
    const { elementId, retries, variables, customHeaders } = job;
    const seen = { elementId, retries, variables: sorted(variables), headers: sorted(customHeaders) };
    this.answers.push({ rpc: `job ${type}`, answer: JSON.stringify(seen) });
    return job;
  }

  async complete(type = 'work', variables: object = {}): Promise<void> {
    const { key } = await this.take(type);
    await this.call('CompleteJob', { jobKey: key, variables: JSON.stringify(variables) });
  }

  async fail(type = 'work', more: object = {}): Promise<string> {
    const { key } = await this.take(type);
    await this.call('FailJob', { jobKey: key, retries: 0, errorMessage: 'no luck', ...more });
    return key;
  }

  async throwError(type: string, errorCode: string, variables: object = {}): Promise<string> {
    const { key } = await this.take(type);
    await this.call('ThrowError', { jobKey: key, errorCode, errorMessage: '', variables: JSON.stringify(variables) });
    return key;
  }

  async publish(name: string, correlationKey: string, more: object = {}): Promise<void> {
    await this.call('PublishMessage', { name, correlationKey, timeToLive: 0, variables: '{}', ...more });
  }

  async broadcast(signalName: string, variables: object = {}): Promise<void> {
    await this.call('BroadcastSignal', { signalName, variables: JSON.stringify(variables) });
  }

  async setVariables(elementInstanceKey: string, variables: object, local = false): Promise<void> {
    await this.call('SetVariables', { elementInstanceKey, variables: JSON.stringify(variables), local });
  }

  /** The key of an incident, the first of the scenario or the one at a place. */
  async incident(at = 0): Promise<string> {
    return String((await this.seen('INCIDENT', 'CREATED', () => true, at)).key);
  }

  async resolve(at = 0): Promise<void> {
    await this.call('ResolveIncident', { incidentKey: await this.incident(at) });
  }

  /** The key of an element instance that has been activated. */
  async element(elementId: string, at = 0): Promise<string> {
    const id = this.named(elementId);
    return String((await this.seen('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', (r) => r.value.elementId === id, at)).key);
  }

  /** Waits for the n-th record of a kind. */
  seen(
    valueType: string,
    intent: string,
    is: (record: StreamRecord) => boolean = () => true,
    at = 0,
  ): Promise<StreamRecord> {
    return this.log.until(
      `${this.scenario}: ${valueType} ${intent} number ${at + 1}`,
      (records) =>
        records.filter(
          (r) => r.valueType === valueType && r.intent === intent && this.log.owners.isOf(this.scenario, r) && is(r),
        )[at],
    );
  }

  /** Waits until that many instances of the scenario's processes have completed or terminated. */
  async ended(count = 1): Promise<void> {
    const isEnd = ({ valueType, intent, value }: StreamRecord) =>
      valueType === 'PROCESS_INSTANCE' && value.bpmnElementType === 'PROCESS' && /_(COMPLET|TERMINAT)ED$/.test(intent);
    await this.log.until(`${this.scenario}: the end of ${count} instances`, (records) =>
      records.filter((r) => isEnd(r) && this.log.owners.isOf(this.scenario, r)).length >= count ? true : undefined,
    );
  }

  /** One unary call; an error becomes part of the comparison and is not thrown. */
  async call(rpc: string, request: object = {}, brief = (_answer: Message) => ''): Promise<Message | undefined> {
    try {
      const answer = await this.patiently<Message>(rpc, this.namedIn({ tenantId: this.tenant, ...request }) as object);
      this.answers.push({ rpc, answer: `ok ${brief(answer)}`.trim() });
      return answer;
    } catch (error) {
      const { code, details } = error as GrpcError;
      const frame = /^Command '\w+' rejected with code '\w+'/.exec(details)?.[0] ?? '';
      this.answers.push({ rpc, answer: `error ${code} ${frame}`.trim() });
      this.details.push(details);
      return undefined;
    }
  }

  close(): void {
    this.client.close();
  }

  /** A Zeebe that has too much to do refuses what it has not begun, and wants to be asked again. */
  private async patiently<T>(rpc: string, request: object): Promise<T> {
    for (let left = ATTEMPTS; ; left -= 1) {
      try {
        return await this.client.call<T>(rpc, request);
      } catch (error) {
        if (left === 0 || !TOO_BUSY.test((error as GrpcError).details)) throw error;
        await wait(AGAIN_MS);
      }
    }
  }

  private tenants(): object {
    return this.tenant === '' ? {} : { tenantIds: [this.tenant] };
  }

  private named(text: string): string {
    return text.replaceAll('$', this.scenario);
  }

  private namedIn(value: unknown): unknown {
    if (typeof value === 'string') return this.named(value);
    if (Array.isArray(value)) return value.map((one) => this.namedIn(one));
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.namedIn(one)]));
  }
}

function sorted(json: string): unknown {
  const value = JSON.parse(json || '{}') as object;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const kindsOf = (deployments: readonly Message[]) =>
  deployments
    .map((entry) => Object.keys(entry).find((kind) => entry[kind] && kind !== 'Metadata'))
    .sort()
    .join(' ');
