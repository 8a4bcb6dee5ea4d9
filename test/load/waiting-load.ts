import { oneTask } from '../conformance/support/processes';
import { RawClient } from '../conformance/support/raw-client';

const LANES = 50;

/** Starts instances that stay at their task, as fast as they are taken. */
async function main(): Promise<void> {
  const [address = '', count = '10000'] = process.argv.slice(2);
  const client = new RawClient(address);
  await client.deploy(['waiting.bpmn', oneTask('waiting')]);
  const variables = { text: 'x'.repeat(960), amount: 1200 };
  let left = Number(count);
  const lane = async () => {
    while (left-- > 0) await client.create('waiting', variables);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  process.send?.({});
  process.exit(0);
}

void main();
