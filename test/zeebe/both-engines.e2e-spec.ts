import { scenarios } from '../conformance/scenarios';
import { BothEngines } from './support/both-engines';
import { type Played, playAll } from './support/play';

jest.setTimeout(240_000);

describe('our broker and a real Zeebe 8.5', () => {
  let both: BothEngines;
  let played: ReadonlyMap<string, Played>;

  beforeAll(async () => {
    both = await BothEngines.start();
    played = await playAll(scenarios, both);
  });
  afterAll(() => both?.stop());

  const of = (id: string): Played => {
    const found = played.get(id);
    if (!found) throw new Error(`${id} was not played`);
    return found;
  };

  it.each(scenarios.map(({ id }) => id))('%s', (id) => {
    const { cluster, embedded } = of(id);
    expect([embedded.trouble, cluster.trouble]).toEqual([undefined, undefined]);
    expect(embedded.answers).toEqual(cluster.answers);
    expect(embedded.records).toEqual(cluster.records);
  });
});
