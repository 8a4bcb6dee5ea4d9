import type { Stage } from '../stage';
import type { Found, Nth, OwnRecords } from './own-records';

/** One thing that the world does to a story; it names what it is about, for keys differ from engine to engine. */
export type Move =
  | { readonly do: 'complete' | 'fail' | 'retry' | 'throw'; readonly job: Nth; readonly choice: number }
  | { readonly do: 'publish'; readonly timeToLive: number; readonly choice: number }
  | { readonly do: 'repair'; readonly incident: number; readonly choice: number; readonly local: boolean }
  | { readonly do: 'broadcast' | 'cancel' };

type Repair = Extract<Move, { do: 'repair' }>;

/** Draws the next move; undefined where nothing but chance from outside is left to wait for. */
export function nextMove(records: OwnRecords, pick: (below: number) => number): Move {
  const [jobs, [incident]] = [records.jobs(), records.incidents()];
  const choice = pick(4);
  if (pick(80) === 0) return { do: 'cancel' };
  if (incident) return { do: 'repair', incident: incident.at, choice, local: pick(2) === 0 };
  if (jobs.length > 0 && pick(10) < 7) {
    const kinds = ['complete', 'complete', 'complete', 'complete', 'complete', 'fail', 'retry', 'throw'] as const;
    return { do: kinds[pick(kinds.length)]!, job: jobs[pick(jobs.length)]!, choice };
  }
  return pick(6) === 0 ? { do: 'broadcast' } : { do: 'publish', timeToLive: pick(2) * 3_600_000, choice };
}

/** Makes the move on one engine; what it is about must be in its records already. */
export async function make(move: Move, stage: Stage, records: OwnRecords): Promise<void> {
  switch (move.do) {
    case 'cancel':
      return void (await stage.call('CancelProcessInstance', { processInstanceKey: stage.instance() }));
    case 'broadcast':
      return stage.broadcast('$.alarm');
    case 'publish':
      return stage.publish('$.note', 'c1', {
        timeToLive: move.timeToLive,
        variables: JSON.stringify({ choice: move.choice }),
      });
    case 'repair':
      return repair(move, stage, known(records.incident(move.incident)));
    default:
      return work(move, stage, known(records.jobKey(move.job)));
  }
}

/** A job gets another try, an expression another value to work with. */
async function repair({ choice, local }: Repair, stage: Stage, { key, job, place }: Found): Promise<void> {
  if (Number(job) > 0) await stage.call('UpdateJobRetries', { jobKey: String(job), retries: 1 });
  else await stage.setVariables(String(place), { choice }, local);
  await stage.call('ResolveIncident', { incidentKey: String(key) });
}

async function work({ do: how, choice }: Move & { choice: number }, stage: Stage, key: unknown): Promise<void> {
  const job = { jobKey: String(key), variables: JSON.stringify({ choice }) };
  const failed = { ...job, errorMessage: 'no luck' };
  if (how === 'complete') await stage.call('CompleteJob', job);
  else if (how === 'throw') await stage.call('ThrowError', { ...failed, errorCode: 'NO' });
  else if (how === 'retry') await stage.call('FailJob', { ...failed, retries: 1, retryBackOff: choice % 2 ? 1000 : 0 });
  else await stage.call('FailJob', { ...failed, retries: 0 });
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('what the next move is about never came about');
  return found;
}
