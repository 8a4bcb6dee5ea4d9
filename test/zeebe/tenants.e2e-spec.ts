import { tenants } from '../conformance/scenarios/tenants';
import { BothEngines } from './support/both-engines';
import { type Played, playAll } from './support/play';

jest.setTimeout(240_000);

describe('our broker and a real Zeebe 8.5, multi-tenancy on for both', () => {
  let both: BothEngines;
  let played: ReadonlyMap<string, Played>;

  beforeAll(async () => {
    both = await BothEngines.start(['acme']);
    played = await playAll(tenants, both);
  });
  afterAll(() => both?.stop());

  it.each(tenants.map(({ id }) => id))('%s', (id) => {
    const { cluster, embedded } = played.get(id)!;
    expect([embedded.trouble, cluster.trouble]).toEqual([undefined, undefined]);
    expect(embedded.answers).toEqual(cluster.answers);
    expect(embedded.records).toEqual(cluster.records);
  });
});
