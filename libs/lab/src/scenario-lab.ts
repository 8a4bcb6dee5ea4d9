import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Rejected } from '@farled/kernel';
import type { ScenarioResult } from './scenario.types';

const LIMIT_MS = 20_000;
const MEMORY_MB = 256;

interface Answer {
  results?: ScenarioResult[];
  failed?: string;
}

/** Plays an e-service's scenarios in a worker thread. Rejected `scenarios.failed` when they cannot be played in time. */
export function runScenarios(files: Readonly<Record<string, string>>, limitMs = LIMIT_MS): Promise<ScenarioResult[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'worker.js'), {
      workerData: { ...files },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const refuse = (reason: string) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(new Rejected('scenarios.failed', 'invalid', { reason }));
    };
    const timer = setTimeout(() => refuse('time'), limitMs);
    worker.once('error', (error) => refuse(error.message));
    worker.once('message', ({ results, failed }: Answer) => {
      if (!results) return refuse(failed ?? 'no answer');
      clearTimeout(timer);
      void worker.terminate();
      resolve(results);
    });
  });
}
