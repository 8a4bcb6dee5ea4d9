import { timerThenTask } from '../conformance/support/processes';
import { type Job, RawClient } from '../conformance/support/raw-client';
import { figuresOf } from './figures';

const LANES = 64;

/** Starts instances whose timers all come due at one moment, and measures from then until each has its job. */
async function main(): Promise<void> {
  const [address = '', count = '10000', headStart = '30'] = process.argv.slice(2);
  const client = new RawClient(address);
  const due = Date.now() + Number(headStart) * 1000;
  const date = `=date and time("${new Date(due).toISOString()}")`;
  await client.deploy(['storm.bpmn', timerThenTask('storm', date, 'timeDate')]);
  const late: number[] = [];
  const all = new Promise<void>((resolve) => {
    const stream = client.openStream('storm');
    stream.on('error', () => undefined);
    stream.on('data', (_: Job) => {
      late.push(Date.now() - due);
      if (late.length === Number(count)) resolve();
    });
  });
  let left = Number(count);
  const lane = async () => {
    while (left-- > 0) await client.create('storm', {});
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (Date.now() > due) throw new Error('the timers came due before all instances had begun: give a longer head start');
  await all;
  process.send?.(figuresOf(late, Math.max(...late) / 1000));
  process.exit(0);
}

void main();
