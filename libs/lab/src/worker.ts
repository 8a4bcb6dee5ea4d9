import { parentPort, workerData } from 'node:worker_threads';
import { Rejected } from '@farled/kernel';
import { playScenarios } from './play-scenarios';
import type { Refusal } from './scenario-lab';

/** Runs in a worker thread: a model that spins holds up nobody else. */
playScenarios(workerData as Record<string, string>).then(
  (results) => parentPort?.postMessage({ results }),
  (error: Error) => parentPort?.postMessage({ refusal: refusalOf(error) }),
);

/** Errors lose their class on the way between threads. */
function refusalOf(error: Error): Refusal {
  if (!(error instanceof Rejected))
    return { code: 'scenarios.failed', params: { reason: error.message }, violations: [] };
  const { code, params, violations } = error;
  return { code, params, violations };
}
