import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  DeploymentRefused,
  type ExecutableDecisions,
  type ExecutableProcess,
  type PreparedResource,
  type ResourceFile,
} from '@farled/engine';
import { ThreadExhausted, ThreadFull, WorkThread } from '@farled/infra/lean';
import { Overloaded } from '../processing/command-errors';
import { OneByOne } from './one-by-one';
import { type Read, type Reading, read, sizeOf } from './reading';

/** A file up to this size is read at once: that is no stall, and shorter than a thread takes to start. */
const SMALL_BYTES = 40 * 1024;
const THREAD = join(__dirname, 'reading-thread.js');
/** Not when the sources themselves are run, as tests do: then everything is read at once. */
const HAS_THREAD = existsSync(THREAD);
const LIMIT_MS = 20_000;
const MEMORY_MEGABYTES = 512;
const MOST_WAITING = 100;

/** Parses and checks BPMN, DMN and forms without holding up the event loop: large files in a thread of their own. */
export class ResourceReader {
  private readonly small = new OneByOne();
  private readonly thread = new WorkThread<Reading, Read>({
    file: THREAD,
    limitMs: LIMIT_MS,
    memoryMegabytes: MEMORY_MEGABYTES,
    mostWaiting: MOST_WAITING,
  });

  /** New files, ready to be deployed; throws `DeploymentRefused` with every problem, `Overloaded` when too many wait. */
  async prepare(files: readonly ResourceFile[]): Promise<readonly PreparedResource[]> {
    const answer = await this.read({ kind: 'new', files }).catch((error: Error) => {
      if (error instanceof ThreadFull) throw new Overloaded(error.message);
      if (!(error instanceof ThreadExhausted)) throw error;
      const reason = `cannot be read: ${error.message}`;
      throw new DeploymentRefused([{ resource: files.map(({ name }) => name).join(', '), elementId: '', reason }]);
    });
    if ('problems' in answer) throw new DeploymentRefused(answer.problems);
    return (answer as Extract<Read, { resources: unknown }>).resources;
  }

  /** The processes of a file that was deployed before. */
  async processes(content: Uint8Array): Promise<readonly ExecutableProcess[]> {
    const answer = await this.read({ kind: 'processes', content });
    return (answer as Extract<Read, { processes: unknown }>).processes;
  }

  /** The decisions of a file that was deployed before. */
  async decisions(content: Uint8Array, imported: readonly Uint8Array[]): Promise<ExecutableDecisions> {
    const answer = await this.read({ kind: 'decisions', content, imported });
    return (answer as Extract<Read, { decisions: unknown }>).decisions;
  }

  close(): void {
    this.thread.close();
  }

  private read(reading: Reading): Promise<Read> {
    return HAS_THREAD && sizeOf(reading) > SMALL_BYTES
      ? this.thread.ask(reading)
      : this.small.next(() => read(reading));
  }
}
