import type { Stage } from '../../zeebe/support/stage';
import { boundary, bpmn, catchEvent, end, eventSubProcess, inARow, oneTask, path, starting, task, timer } from './bpmn';
import { named } from './scenario';

/** Fire times that do not depend on when this runs, but for the day. */
const CRONS = [
  '0 0 9 * * *',
  '0 0 9 * * MON-FRI',
  '0 0 9 * * SUN',
  '0 0 9 * * 7',
  '0 0 9 * * 0',
  '0 0 9 ? * 5L',
  '0 0 9 ? * FRI#2',
  '0 30 8-10 1 JAN *',
  '0 0 0 L * *',
  '0 0 0 L-3 * *',
  '0 0 0 LW * *',
  '0 0 9 15W * *',
  '0 0 9 1W * *',
  '0 0 0 29 2 *',
  '0 0 0 13 * FRI',
  '0 15,45 10-12/2 * * *',
  '0 0/30 3 * * *',
  '0 30 2 28 3 *',
  '0 30 2 31 10 *',
  '@daily',
  '@midnight',
  '@weekly',
  '@monthly',
  '@yearly',
  '@annually',
];
const NO_CRONS = ['0 0 9 * *', '0 0 25 * * *', 'tomorrow', '0 0 9 32 * *'];
const DATES = [
  '2030-01-01T00:00:00Z',
  '2030-06-01T00:00:00+02:00',
  '2030-06-01T00:00:00Z[Europe/Stockholm]',
  '2030-06-01T10:30:00.250Z',
];
const NO_DATES = ['soon', '2030-13-01T00:00:00Z', 12];
const CYCLES = ['R/2030-01-01T00:00:00Z/P1D', 'R2/2030-01-01T00:00:00+01:00/PT10H'];

/** More than the busiest machine needs until the timer is there. */
const SOON_MS = 12_000;

const often = boundary('often', 'work', timer('timeCycle', '=when'), false);
const waiting = oneTask() + often + end('said') + path('often', 'said');

/** When the timer of a new instance is due, or that it cannot be read. */
async function dueOf(stage: Stage, when: unknown): Promise<void> {
  const instance = await stage.create({ when });
  const isOf = ({ value }: { value: Record<string, unknown> }) => String(value.processInstanceKey) === instance;
  const { valueType, value } = await Promise.race([
    stage.seen('TIMER', 'CREATED', isOf),
    stage.seen('INCIDENT', 'CREATED', isOf),
  ]);
  const answer = valueType === 'TIMER' ? new Date(Number(value.dueDate)).toISOString() : String(value.errorType);
  stage.answers.push({ rpc: `due ${String(when)}`, answer });
  await stage.call('CancelProcessInstance', { processInstanceKey: instance });
}

async function allDue(stage: Stage, times: readonly unknown[]): Promise<void> {
  for (const when of times) await dueOf(stage, when);
  await stage.ended(times.length);
}

/** A cron expression that fires once, soon, and then not for a year. */
function soonByCron(): string {
  const at = new Date(Date.now() + SOON_MS);
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Stockholm',
    hourCycle: 'h23',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const [second, minute, hour, day, month] = (['second', 'minute', 'hour', 'day', 'month'] as const).map((wanted) =>
    Number(parts.find(({ type }) => type === wanted)!.value),
  );
  return `${second} ${minute} ${hour} ${day} ${month} *`;
}

/** Timers by the calendar. */
export const schedules = named({
  'timer-cron': async (stage) => {
    await stage.deploy(bpmn(waiting));
    await allDue(stage, CRONS);
  },
  'timer-cron-wrong': async (stage) => {
    await stage.deploy(bpmn(waiting));
    await allDue(stage, NO_CRONS);
  },
  'timer-cron-fires': async (stage) => {
    const soon = boundary('often', 'work', timer('timeCycle', soonByCron()), false);
    await stage.deploy(bpmn(oneTask() + soon + task('remind') + end('said') + path('often', 'remind', 'said')));
    await stage.create();
    await stage.seen('JOB', 'CREATED', undefined, 1);
    await stage.complete('remind');
    await stage.complete('work');
    await stage.ended();
  },
  'timer-cron-start': async (stage) => {
    const begins = starting('start', timer('timeCycle', soonByCron()));
    await stage.deploy(bpmn(`${begins}${task('work')}${end()}${path('start', 'work', 'end')}`));
    await stage.seen('JOB', 'CREATED');
    await stage.complete('work');
    await stage.ended();
  },
  'timer-cron-sub-process': async (stage) => {
    const inner = `${task('inner')}${end('inner-end')}${path('by-cron-start', 'inner', 'inner-end')}`;
    const soon = eventSubProcess('by-cron', timer('timeCycle', soonByCron()), inner, false);
    await stage.deploy(bpmn(oneTask() + soon));
    await stage.create();
    await stage.seen('JOB', 'CREATED', undefined, 1);
    await stage.complete('inner');
    await stage.complete('work');
    await stage.ended();
  },
  'timer-cycle-from': async (stage) => {
    await stage.deploy(bpmn(waiting));
    await allDue(stage, CYCLES);
  },
  'timer-dates': async (stage) => {
    await stage.deploy(bpmn(inARow(['wait', catchEvent('wait', timer('timeDate', '=when'))])));
    await allDue(stage, DATES);
  },
  'timer-dates-wrong': async (stage) => {
    await stage.deploy(bpmn(inARow(['wait', catchEvent('wait', timer('timeDate', '=when'))])));
    await allDue(stage, NO_DATES);
  },
  'timer-date-start': async (stage) => {
    const begins = starting('start', timer('timeDate', '2020-01-01T00:00:00Z'));
    await stage.deploy(bpmn(`${begins}${task('work')}${end()}${path('start', 'work', 'end')}`));
    await stage.complete('work');
    await stage.ended();
  },
  'timer-boundary-date': async (stage) => {
    const late = boundary('late', 'work', timer('timeDate', '=when'));
    await stage.deploy(bpmn(oneTask() + late + end('late-end') + path('late', 'late-end')));
    await stage.create({ when: '2020-01-01T00:00:00Z' });
    await stage.ended();
  },
});
