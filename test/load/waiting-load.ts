import { oneTask } from '../conformance/support/processes';
import { RawClient } from '../conformance/support/raw-client';

const LANES = 50;
/** Codes of a server that has too much to do: it is asked again. */
const AGAIN = [8, 14, 4];

/** Starts instances that stay at their task, as fast as they are taken, until there are so many or the time is over. */
async function main(): Promise<void> {
  const [address = '', count = '10000', seconds = '3600'] = process.argv.slice(2);
  const end = Date.now() + Number(seconds) * 1000;
  const client = new RawClient(address);
  await client.deploy(['waiting.bpmn', oneTask('waiting')]);
  const variables = { text: 'x'.repeat(960), amount: 1200 };
  let made = 0;
  let left = Number(count);
  const lane = async () => {
    while (left > 0 && Date.now() < end) {
      left -= 1;
      await client.create('waiting', variables).then(
        () => {
          made += 1;
        },
        (error: { code: number }) => {
          if (!AGAIN.includes(error.code)) throw error;
          left += 1;
        },
      );
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  process.send?.({ made });
  process.exit(0);
}

void main();
