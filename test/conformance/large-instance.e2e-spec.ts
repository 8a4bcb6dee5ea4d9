import { processOf } from './support/processes';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

const ITEMS = 800;
const ROUNDS = 20;
const repeated = `<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
  <zeebe:loopCharacteristics inputCollection="=items" inputElement="item" /></bpmn:extensionElements>
</bpmn:multiInstanceLoopCharacteristics>`;

describe('a process instance with thousands of jobs', () => {
  let broker: TestBroker;
  let largest = 0;

  beforeAll(async () => {
    const before = async ({ rowValues }: { readonly rowValues: string | null }) => {
      largest = Math.max(largest, rowValues?.length ?? 0);
    };
    broker = await TestBroker.start({ faults: { before } });
    await broker.client.deploy(['many.bpmn', processOf('many', ['work'], repeated)]);
  });
  afterAll(() => broker.stop());

  const jobs = (count: number) => broker.client.activate('many', { maxJobsToActivate: count });
  const partsLeft = () => broker.query(`select id from engine.row where id ~ '^(instance|part|owner)/'`);

  it('writes a part of it for a job that is done, not all of it', async () => {
    await broker.client.create('many', {
      items: Array.from({ length: ITEMS }, (_, n) => ({ n, text: 'x'.repeat(50) })),
    });
    const first = await jobs(ROUNDS);
    expect(first).toHaveLength(ROUNDS);
    largest = 0;
    for (const { key } of first) await broker.client.complete(key);
    // The list of items stands in one of the parts; all of it is ten times as much.
    expect(largest).toBeLessThan(120_000);
  });

  it('is whole again in a broker that starts after this one, and comes to its end', async () => {
    await broker.restart();
    for (let left = ITEMS - ROUNDS; left > 0; ) {
      const some = await jobs(500);
      expect(some.length).toBeGreaterThan(0);
      await Promise.all(some.map(({ key }) => broker.client.complete(key)));
      left -= some.length;
    }
    expect(await partsLeft()).toEqual([]);
  });
});
