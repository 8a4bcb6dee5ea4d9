import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Scenario } from '../../conformance/scenarios/scenario';
import { oneTask } from '../../conformance/support/processes';
import type { BothEngines, Engine } from './both-engines';
import { normalise } from './normalise';
import { type Answered, Stage } from './stage';

/** Scenarios under way at once on one engine. */
const AT_ONCE = 16;
const LAST_WORDS_MS = 500;
const FOLDER = resolve(__dirname, '../../../.farled/zeebe/played');

export interface OnEngine {
  readonly answers: readonly Answered[];
  readonly details: readonly string[];
  readonly records: readonly string[];
  readonly trouble?: string;
}
export interface Played {
  readonly cluster: OnEngine;
  readonly embedded: OnEngine;
}

/** Plays every scenario on both engines, several at once, and returns what they answered and wrote down. */
export async function playAll(scenarios: readonly Scenario[], both: BothEngines): Promise<Map<string, Played>> {
  const played = await playOnBoth(scenarios, both);
  const shaken = scenarios.filter(({ id }) => isShaken(played.get(id)!));
  for (const { id } of shaken) process.stderr.write(`${id} is played again: ${shock(played.get(id)!)}\n`);
  const again = shaken.map(({ id, ...scenario }) => ({ ...scenario, id: `${id}-again` }));
  const repeated = again.length > 0 ? await playOnBoth(again, both) : new Map<string, Played>();
  for (const { id } of shaken) played.set(id, repeated.get(`${id}-again`)!);
  for (const [id, one] of played) keepPlayed(id, one);
  return played;
}

/** For whoever looks into a difference. */
export function keepPlayed(id: string, { cluster, embedded }: Played): void {
  for (const [name, on] of Object.entries({ cluster, embedded })) keep(`${id}.${name}.txt`, on);
}

async function playOnBoth(scenarios: readonly Scenario[], both: BothEngines): Promise<Map<string, Played>> {
  const [cluster, embedded] = await Promise.all(both.engines.map((engine) => playOn(engine, scenarios)));
  return new Map(scenarios.map(({ id }) => [id, { cluster: cluster!.get(id)!, embedded: embedded!.get(id)! }]));
}

/** How Zeebe answers on a machine with much to do: too late, too busy, its own broker lost, or away. */
const BUSY = /^error (4|8|13|14)\b/;

/**
 * True where the cluster was in trouble of its own: a request that it had no time for is not repeated, so what a scenario
 * waits for may never come. A real difference is there again the second time.
 */
export const isShaken = ({ cluster, embedded }: Played): boolean =>
  cluster.trouble !== undefined ||
  cluster.answers.some(({ answer }, at) => BUSY.test(answer) && answer !== embedded.answers[at]?.answer);

const shock = ({ cluster: { trouble, answers, details } }: Played): string => {
  const busy = answers.filter(({ answer }) => BUSY.test(answer)).map(({ rpc, answer }) => `${rpc}: ${answer}`);
  const said = details.filter((text) => !text.startsWith('Command '));
  return [trouble, ...busy, ...said].filter(Boolean).join('; ');
};

function keep(file: string, { answers, details, records, trouble = '' }: OnEngine): void {
  mkdirSync(FOLDER, { recursive: true });
  const told = answers.map(({ rpc, answer }) => `${rpc}: ${answer}`);
  writeFileSync(join(FOLDER, file), [trouble, ...told, ...details, '', ...records, ''].join('\n'));
}

async function playOn(engine: Engine, scenarios: readonly Scenario[]): Promise<Map<string, OnEngine>> {
  const waiting = [...scenarios];
  const stages = new Map<string, { stage: Stage; trouble?: string }>();
  const playNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const stage = new Stage(next.id, engine);
      const trouble = await next.play(stage).then(
        () => undefined,
        (error: Error) => error.message,
      );
      stage.close();
      stages.set(next.id, { stage, ...(trouble !== undefined && { trouble }) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, playNext));
  await untilAllIsWritten(engine);
  return new Map([...stages].map(([id, { stage, ...rest }]) => [id, { ...onEngine(engine, stage), ...rest }]));
}

/** What comes after the last thing a scenario waits for must have arrived as well. */
async function untilAllIsWritten(engine: Engine): Promise<void> {
  await wait(LAST_WORDS_MS);
  const fence = new Stage('fence', engine);
  await fence.deploy(['$.bpmn', oneTask('$', '$.work')]);
  await fence.create();
  await fence.element('work');
  fence.close();
}

/** What one scenario has come to on one engine. */
export function onEngine({ log }: Engine, { scenario, answers, details }: Stage): OnEngine {
  const own = log.records.filter((record) => log.owners.isOf(scenario, record));
  return { answers, details, records: normalise(own) };
}
