import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Held } from './loop-watch';

export interface BrokerState {
  readonly commits: number;
  readonly cachedRows: number;
  readonly cachedBytes: number;
  readonly rss: number;
  readonly heapUsed: number;
  /** Microseconds since it started. */
  readonly cpu: { readonly user: number; readonly system: number };
  /** Where the event loop is watched (BENCH_WATCH_LOOP). */
  readonly stall?: Held;
}

/** Runs one of the load programs to its end and returns what it has measured. */
export async function measure<T>(script: string, ...parameters: readonly (string | number)[]): Promise<T> {
  const child = fork(join(__dirname, `${script}.js`), parameters.map(String));
  const [answer, code] = await Promise.all([message<T>(child), exit(child)]);
  if (code !== 0 || answer === undefined) throw new Error(`${script} ended with ${code}`);
  return answer;
}

/** A broker in a process of its own. */
export class BrokerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {}

  static async start(databaseUrl: string, settings: Record<string, string> = {}): Promise<BrokerProcess> {
    const env = { ...process.env, ...settings, DATABASE_URL: databaseUrl };
    const child = fork(join(__dirname, 'broker-process.js'), [], { env, execArgv: ['--expose-gc'] });
    const started = await message<{ address: string }>(child);
    if (!started) throw new Error('the broker did not start');
    return new BrokerProcess(child, started.address);
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  /** Its figures; `swept`: of what it still needs, without garbage; sweeping makes what comes next slower. */
  async state(as: 'it is' | 'swept' = 'it is'): Promise<BrokerState> {
    const answer = message<BrokerState>(this.child);
    this.child.send(as);
    const state = await answer;
    if (!state) throw new Error('the broker has gone');
    return state;
  }

  async stop(): Promise<void> {
    const gone = exit(this.child);
    this.child.disconnect();
    await gone;
  }
}

function message<T>(child: ChildProcess): Promise<T | undefined> {
  return new Promise((resolve) => {
    const told = (answer: unknown) => {
      child.off('exit', ended);
      resolve(answer as T);
    };
    const ended = () => resolve(undefined);
    child.once('message', told);
    child.once('exit', ended);
  });
}

const exit = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));
