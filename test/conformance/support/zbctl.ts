import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

// Not the script around it, which asks the registry for a newer version first.
const suffixes: Readonly<Record<string, string>> = { darwin: 'darwin', win32: 'exe' };
const program = join(
  dirname(require.resolve('zbctl/package.json')),
  `bin/zbctl-cli.${suffixes[process.platform] ?? 'linux'}`,
);
const run = promisify(execFile);

/** The command line client, aimed at one broker. */
export class Zbctl {
  constructor(private readonly address: string) {}

  /** What it writes, JSON where it is; rejects with what it says when it fails. */
  async do(...words: readonly string[]): Promise<Record<string, unknown>> {
    const { stdout } = await run(program, this.arguments(words));
    return stdout.startsWith('{') ? JSON.parse(stdout) : { text: stdout };
  }

  /** What it complains about. */
  async fails(...words: readonly string[]): Promise<string> {
    const error = await this.do(...words).then(
      () => undefined,
      (failure: { stderr: string }) => failure,
    );
    if (!error) throw new Error(`zbctl ${words.join(' ')} should have failed`);
    return error.stderr;
  }

  /** A worker that goes on until it is killed. */
  work(type: string, handler: string, ...more: readonly string[]): ChildProcess {
    return spawn(program, this.arguments(['create', 'worker', type, '--handler', handler, ...more]), {
      stdio: 'ignore',
      detached: true,
    });
  }

  private arguments(words: readonly string[]): string[] {
    return [...words, '--insecure', '--address', this.address.replace('grpc://', '')];
  }
}
