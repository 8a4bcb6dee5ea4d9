import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Rejected } from '@farled/kernel';
import type { ScenarioResult } from './scenario.types';

const LIMIT_MS = 20_000;
const MEMORY_MB = 256;

/** Why scenarios were not played: a `Rejected` as it crosses from thread to thread. */
export type Refusal = Pick<Rejected, 'code' | 'params' | 'violations'>;

interface Answer {
  results?: ScenarioResult[];
  refusal?: Refusal;
}

/** Plays an e-service's scenarios in a worker thread. Rejected `scenarios.failed` when they cannot be played in time. */
export function runScenarios(files: Readonly<Record<string, string>>, limitMs = LIMIT_MS): Promise<ScenarioResult[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'worker.js'), {
      workerData: { ...files },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const refuse = ({ code, params, violations }: Refusal) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(new Rejected(code, 'invalid', params, violations));
    };
    const timer = setTimeout(() => refuse(failed(`more than ${limitMs / 1000} s`)), limitMs);
    worker.once('error', (error) => refuse(failed(error.message)));
    worker.once('message', ({ results, refusal }: Answer) => {
      if (!results) return refuse(refusal ?? failed('no answer'));
      clearTimeout(timer);
      void worker.terminate();
      resolve(results);
    });
  });
}

const failed = (reason: string): Refusal => ({ code: 'scenarios.failed', params: { reason }, violations: [] });
