import { setTimeout as wait } from 'node:timers/promises';
import { timerThenTask } from '../conformance/support/processes';
import { figuresOf } from './figures';
import { PatientClient } from './patient-client';
import { takeJobs } from './pushed-jobs';

const LANES = 64;
/** So many are started before, whose timers come due long after: they tell how long the others take. */
const TRIAL = 300;
const LONG_MS = 24 * 3600 * 1000;
/** The pace may fall, and there must be a moment in which nothing happens. */
const MARGIN = 1.5;
const QUIET_MS = 3000;
const LOOK_EVERY_MS = 10;

/** Starts instances whose timers all come due at one moment, and measures from then until each has its job. */
async function main(): Promise<void> {
  const [address = '', count = '10000'] = process.argv.slice(2);
  const client = new PatientClient(address);
  await client.deploy(['storm.bpmn', timerThenTask('storm', '=date and time(due)', 'timeDate')]);
  const start = async (many: number, due: number) => {
    let left = many;
    const lane = async () => {
      while (left-- > 0) await client.create('storm', { due: new Date(due).toISOString() });
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };
  const begun = Date.now();
  await start(TRIAL, begun + LONG_MS);
  const due = Date.now() + ((Date.now() - begun) / TRIAL) * Number(count) * MARGIN + QUIET_MS;
  const late: number[] = [];
  await takeJobs(client, ['storm'], () => late.push(Date.now() - due));
  await start(Number(count), due);
  if (Date.now() > due) throw new Error('the timers came due before all instances had begun: the pace fell');
  while (late.length < Number(count)) await wait(LOOK_EVERY_MS);
  process.send?.(figuresOf(late, Math.max(...late) / 1000));
  process.exit(0);
}

void main();
