import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const load = createRequire(__filename);
const root = resolve(__dirname, '../../..');

/** The broker as `npm run broker` runs it, to be ended without warning. */
export class KillableBroker {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly script: string,
    private readonly environment: NodeJS.ProcessEnv,
    readonly address: string,
  ) {}

  /** Compiles the program as it is now. */
  static async prepare(databaseUrl: string): Promise<KillableBroker> {
    const { build } = load('../../load/run.cjs') as { build(name: string): string };
    const port = await freePort();
    const environment = { DATABASE_URL: databaseUrl, FARLED_BROKER_PORT: String(port), LOG_LEVEL: 'silent' };
    const script = join(build('crash-test'), 'apps/server/src/broker-main.js');
    return new KillableBroker(script, environment, `grpc://127.0.0.1:${port}`);
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.script], {
      cwd: root,
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    await new Promise<void>((listens, fails) => {
      child.stdout.once('data', () => listens());
      child.once('exit', (code) => fails(new Error(`the broker ended with ${code}`)));
    });
  }

  /** SIGKILL unless another signal is named; resolves when the process has gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    child.removeAllListeners('exit');
    return new Promise((gone) => {
      child.once('exit', (code) => gone(code));
      child.kill(signal);
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
