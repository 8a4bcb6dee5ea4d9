import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { scenarios } from '../conformance/scenarios';
import { oneTask } from '../conformance/support/processes';
import { BothEngines } from './support/both-engines';
import { keepFigures } from './support/figures';
import { type Played, playAll } from './support/play';
import { storySeeds } from './support/random/story-files';
import { tellAll } from './support/random/tell';
import { Stage } from './support/stage';

const REFUSED = "error 3 Command 'CREATE' rejected with code 'INVALID_ARGUMENT'";
/** Random processes in a random world; FAULT_SEED draws others. */
const STORIES = storySeeds(Number(process.env.FARLED_STORIES ?? 8));
jest.setTimeout(240_000 + 10_000 * STORIES.length);

const written = readFileSync(resolve(__dirname, '../../docs/engine-differences.md'), 'utf8');

describe('our broker and a real Zeebe 8.5', () => {
  let both: BothEngines;
  let played: ReadonlyMap<string, Played>;
  let told: ReadonlyMap<number, Played>;

  beforeAll(async () => {
    both = await BothEngines.start();
    played = await playAll(scenarios, both);
    told = await tellAll(STORIES, both);
    keepFigures(both.zeebe.version, [...played.values()]);
  });
  afterAll(() => both?.stop());

  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, { newer }) => {
    const { cluster, embedded } = played.get(id)!;
    expect([embedded.trouble, cluster.trouble]).toEqual([undefined, undefined]);
    if (newer) {
      expect(written).toContain(`## ${newer}\n`);
      expect(cluster.answers).toEqual([{ rpc: 'DeployResource', answer: REFUSED }]);
      return expect(
        embedded.answers.map(({ answer }) => answer).filter((answer) => answer.startsWith('error')),
      ).toEqual([]);
    }
    expect(embedded.answers).toEqual(cluster.answers);
    expect(embedded.records).toEqual(cluster.records);
  });

  it.each(STORIES)('random process %d', (seed) => {
    const { cluster, embedded } = told.get(seed)!;
    expect([embedded.trouble, cluster.trouble]).toEqual([undefined, undefined]);
    expect(embedded.answers).toEqual(cluster.answers);
    expect(embedded.records).toEqual(cluster.records);
  });

  it('keeps each record of Zeebe once, in large bulks and after our side was away', async () => {
    const stage = new Stage('bulk', both.engines[0]);
    await stage.deploy(['$.bpmn', oneTask('$', '$.work')]);
    const large = { text: 'å'.repeat(8000) };
    const some = async (count: number) => {
      for (let done = 0; done < count; done += 1) await stage.create(large);
    };
    const many = (count: number) => Promise.all([1, 2, 3, 4].map(() => some(count / 4)));
    await both.withoutReceiver(async () => void (await many(200)));
    await many(100);
    // Zeebe refuses some when it has much to do.
    const started = stage.answers.filter(({ answer }) => answer === 'ok version 1').length;
    await stage.element('work', started - 1);
    stage.close();
    const { records, different, largestBatch } = await both.kept();
    expect(records).toBe(different);
    expect(largestBatch).toBeGreaterThan(400);
  });
});
