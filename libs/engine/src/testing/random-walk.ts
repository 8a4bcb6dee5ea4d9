import type { ScriptedEngine } from './scripted-engine';

/** A repeatable source of chance (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Does one random thing that the world might do to the instance. */
export function walk(engine: ScriptedEngine, pick: (below: number) => number): void {
  const jobs = engine.jobs();
  const [incident] = engine.incidents();
  const choice = pick(10);
  if (pick(80) === 0) engine.tell({ type: 'instance-cancel', key: engine.instanceKey });
  else if (incident) repair(engine, incident.key, incident.value.jobKey);
  else if (choice < 6 && jobs.length > 0) work(engine, jobs[pick(jobs.length)]!.key, pick);
  else if (choice < 8) engine.publish('note', 'c1', { timeToLive: pick(2) * 60_000, messageId: '' });
  else if (pick(6) === 0) engine.broadcast('alarm');
  else engine.advance(1000 * 60 * pick(120));
}

function repair(engine: ScriptedEngine, incident: number, job: number): void {
  if (job > 0) engine.tell({ type: 'job-update-retries', key: job, retries: 1 });
  engine.tell({ type: 'incident-resolve', key: incident });
}

function work(engine: ScriptedEngine, key: number, pick: (below: number) => number): void {
  const variables = { choice: pick(4) };
  const choice = pick(10);
  const failed = { type: 'job-fail', key, errorMessage: '', variables } as const;
  if (choice < 6) engine.tell({ type: 'job-complete', key, variables });
  else if (choice === 6) engine.tell({ ...failed, retries: 1, retryBackOff: 60_000 });
  else if (choice === 7) engine.tell({ ...failed, retries: 0, retryBackOff: 0 });
  else engine.tell({ type: 'job-throw-error', key, errorCode: 'NO', errorMessage: '', variables });
}
