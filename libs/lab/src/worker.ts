import { parentPort, workerData } from 'node:worker_threads';
import { Rejected } from '@farled/kernel';
import { playScenarios } from './play-scenarios';

/** Runs in a worker thread: a model that spins holds up nobody else. */
playScenarios(workerData as Record<string, string>).then(
  (results) => parentPort?.postMessage({ results }),
  (error: Error) => parentPort?.postMessage({ failed: error instanceof Rejected ? error.code : error.message }),
);
