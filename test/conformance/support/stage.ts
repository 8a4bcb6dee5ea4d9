import { decisionFile, messageThenTask, oneTask } from './processes';
import type { TestBroker } from './test-broker';

/** What there is for requests to name, and nothing that is refused may change. */
export interface Stage {
  readonly process: string;
  readonly other: string;
  readonly drg: string;
  /** A job that can be taken, its instance and its task. */
  readonly instance: string;
  readonly task: string;
  readonly job: string;
  /** A job without retries, and its incident. */
  readonly failedJob: string;
  readonly incident: string;
  /** A job whose error nobody catches. */
  readonly thrownJob: string;
  /** An instance that waits for a message, and one that has ended. */
  readonly waiting: string;
  readonly ended: string;
  state(): Promise<unknown>;
  readonly before: unknown;
}

type Deployed = { readonly process?: { processDefinitionKey: string } } & {
  readonly decisionRequirements?: { decisionRequirementsKey: string };
};

/** A key of this partition that names nothing. */
export const NOTHING = '2251799913685249';

export async function layOut(broker: TestBroker): Promise<Stage> {
  const { client } = broker;
  const { deployments } = await client.deploy(
    ['stage.bpmn', oneTask('stage')],
    [
      'other.bpmn',
      oneTask('other')
        .replaceAll('serviceTask', 'userTask')
        .replaceAll(/<zeebe:task[^>]*>/g, ''),
    ],
    ['message.bpmn', messageThenTask('message')],
    ['level.dmn', decisionFile('level')],
  );
  const [stage, other] = deployments as Deployed[];
  const drg = (deployments as Deployed[]).find(({ decisionRequirements }) => decisionRequirements);
  for (let made = 0; made < 4; made += 1) await client.create('stage', { key: 'k' });
  const [open, failed, thrown, last] = await client.activate('stage', { timeout: 3_600_000 });
  await client.call('FailJob', { jobKey: failed!.key, retries: 0 });
  await client.call('ThrowError', { jobKey: thrown!.key, errorCode: 'unheard of' });
  await client.complete(last!.key);
  const message = { name: 'twice', correlationKey: 'k', messageId: 'm', timeToLive: 3_600_000 };
  await client.call('PublishMessage', message);
  const waiting = await client.create('message', { key: 'k' });
  const state = () => broker.query(`select id, value::text from engine.row where id !~ '^follow-up' order by id`);
  return {
    process: stage!.process!.processDefinitionKey,
    other: other!.process!.processDefinitionKey,
    drg: drg!.decisionRequirements!.decisionRequirementsKey,
    instance: open!.processInstanceKey,
    task: open!.elementInstanceKey,
    job: open!.key,
    failedJob: failed!.key,
    incident: await broker.incidentOf(failed!.key),
    thrownJob: thrown!.key,
    waiting,
    ended: last!.processInstanceKey,
    state,
    before: await state(),
  };
}
