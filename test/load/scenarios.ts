import { messageThenTask, oneTask, processOf } from '../conformance/support/processes';
import type { RawClient } from '../conformance/support/raw-client';

/** The hands of one lane. */
export interface Hands {
  readonly client: RawClient;
  /** The key of the next job of an instance, when it is pushed. */
  jobOf(instance: string): Promise<string>;
}

/** Something a process does all day, from its start to its last completed job; every job has the type `bench`. */
export interface Scenario {
  readonly file: string;
  /** Instances at once. */
  readonly inFlight: number;
  /** Calls that one of them makes at once; one, where nothing is said. */
  readonly atOnce?: number;
  run(hands: Hands): Promise<void>;
}

const TASKS = 10;
const ITEMS = 100;

/** About 1 KB, as a case has. */
export const variables = { text: 'x'.repeat(960), amount: 1200 };

async function completeJobs({ client, jobOf }: Hands, instance: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await client.complete(await jobOf(instance));
}

const tasks = Array.from({ length: TASKS }, (_, n) => `task${n}`);

let correlated = 0;

export const scenarios: Readonly<Record<string, Scenario>> = {
  'one task': {
    file: oneTask('bench'),
    inFlight: 128,
    run: async (hands) => completeJobs(hands, await hands.client.create('bench', variables), 1),
  },
  'ten tasks': {
    file: processOf('bench', tasks),
    inFlight: 128,
    run: async (hands) => completeJobs(hands, await hands.client.create('bench', variables), TASKS),
  },
  'parallel 100': {
    file: processOf(
      'bench',
      ['task'],
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>',
    ),
    inFlight: 4,
    atOnce: ITEMS,
    run: async (hands) => {
      const items = Array.from({ length: ITEMS }, (_, n) => n);
      const instance = await hands.client.create('bench', { items });
      await Promise.all(items.map(() => completeJobs(hands, instance, 1)));
    },
  },
  message: {
    file: messageThenTask('bench'),
    inFlight: 128,
    run: async (hands) => {
      correlated += 1;
      const key = `${process.pid}-${correlated}`;
      const instance = await hands.client.create('bench', { ...variables, key });
      const message = { name: 'bench.answered', correlationKey: key, timeToLive: 60_000, variables: '{"answer":1}' };
      await hands.client.call('PublishMessage', message);
      await completeJobs(hands, instance, 1);
    },
  },
};
