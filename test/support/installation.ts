import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningZeebe, startZeebe } from '../zeebe/support/real-zeebe';
import { certificateFolder } from './certificates';
import { createTestDatabase, query, type TestDatabase } from './database';
import { numbersIn } from './personal-data';
import { Spares } from './spares';

const root = process.env.FARLED_ROOT ?? resolve(__dirname, '../..');
const scripts = {
  sandbox: 'dist/apps/sandbox/src/main.js',
  broker: 'dist/apps/server/src/broker-main.js',
  server: 'dist/apps/server/src/main.js',
} as const;

/** What of a program is read before it begins, where a spare process does that. */
const READ_BEFORE = {
  broker: join(root, 'dist/libs/broker/src/index.js'),
  server: join(root, 'dist/apps/server/src/create-server.js'),
};

/** Stack traces with the lines of the sources; a fifth of the time that reading takes, so spares do without. */
const READABLE = ['--enable-source-maps'];

/** Tests come from one address, and faster than people do; the limits have tests of their own. */
const GENEROUS = {
  FARLED_LOGINS_PER_MINUTE: '100000',
  FARLED_LOOK_UPS_PER_MINUTE: '100000',
  FARLED_UPLOADS_PER_MINUTE: '100000',
  FARLED_MATCHES_PER_MINUTE: '100000',
};

export type ProcessName = keyof typeof scripts;

/** A whole Farled on free ports: the built programs as real processes on a database of their own. */
export class Installation {
  private readonly running = new Map<ProcessName, ChildProcess>();
  private isStopped = false;
  private zeebe: RunningZeebe | undefined;
  private spares = new Spares({});

  private constructor(
    readonly database: TestDatabase,
    readonly ports: Record<string, number>,
    readonly folder: string,
    private readonly extra: NodeJS.ProcessEnv,
    private readonly own: Partial<Record<ProcessName, NodeJS.ProcessEnv>>,
  ) {}

  /**
   * Starts database, sandbox, broker and server, and returns when the server says that it is ready; `extra` is for
   * every process, `own` for one of them.
   */
  static async start(
    extra: NodeJS.ProcessEnv = {},
    own: Partial<Record<ProcessName, NodeJS.ProcessEnv>> = {},
  ): Promise<Installation> {
    const names = [
      'PORT',
      'SANDBOX_PORT',
      'SANDBOX_TLS_PORT',
      'SANDBOX_SMTP_PORT',
      'SANDBOX_CLAMAV_PORT',
      'FARLED_BROKER_PORT',
      'FARLED_EXPORTER_PORT',
    ];
    const ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await freePort()])));
    const folder = mkdtempSync(join(tmpdir(), 'farled-e2e-'));
    const installation = new Installation(await createTestDatabase(), ports, folder, extra, own);
    try {
      await installation.startAll();
    } catch (error) {
      await installation.stop();
      throw error;
    }
    return installation;
  }

  get portal(): string {
    return `http://127.0.0.1:${this.ports.PORT}`;
  }

  get sandbox(): string {
    return `http://127.0.0.1:${this.ports.SANDBOX_PORT}`;
  }

  /** The engine of new cases. */
  get engine(): { name: 'embedded' | 'cluster'; address: string } {
    if (this.zeebe) return { name: 'cluster', address: this.zeebe.address };
    return { name: 'embedded', address: `grpc://127.0.0.1:${this.ports.FARLED_BROKER_PORT}` };
  }

  /** Does something while the engine of new cases is away. */
  async withoutEngine(work: () => Promise<void>): Promise<void> {
    const { zeebe } = this;
    await (zeebe ? zeebe.stop() : this.kill('broker'));
    await work();
    if (zeebe) this.zeebe = await this.startZeebe(zeebe.ports);
    else this.launch('broker');
    await this.untilReady();
  }

  /** Rows of the installation's database. */
  query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return query<T>(this.database.url, sql, values);
  }

  /** What a process has printed so far. */
  log(name: ProcessName): string {
    return readFileSync(join(this.folder, `${name}.log`), 'utf8');
  }

  /** Starts one process again, after `kill`. */
  launch(name: ProcessName): void {
    if (this.isStopped) throw new Error('the installation has been stopped');
    this.running.set(
      name,
      this.spares.begin(name, (options, own) => this.spawn(name, options, own)),
    );
  }

  /** From now on there is always another server and broker that has read its program already. */
  keepSpares(): void {
    this.spares = new Spares(READ_BEFORE);
  }

  /** Ends a process at once (SIGKILL), as a power cut would. */
  async kill(name: ProcessName, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.running.get(name);
    this.running.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((done) => {
      child.once('exit', () => done());
      child.kill(signal);
    });
  }

  isRunning(name: ProcessName): boolean {
    return this.running.has(name);
  }

  async untilReady(): Promise<void> {
    await until(`${this.portal}/health/ready`, () => this.complaint());
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.spares.stop();
    for (const name of ['server', 'broker', 'sandbox'] as const) await this.kill(name);
    await this.zeebe?.stop();
    await this.database.drop();
    const leaks = this.numbersInLogs();
    rmSync(this.folder, { recursive: true, force: true });
    if (leaks.length > 0) throw new Error(`personal numbers in the logs: ${leaks.join('; ')}`);
  }

  /** No run of any test may leave a personal number in a log of any process, or in an address: each logs its requests. */
  private numbersInLogs(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.log'))
      .flatMap((name) =>
        numbersIn(readFileSync(join(this.folder, name), 'utf8')).map((found) => `${found} in ${name}`),
      );
  }

  private async startAll(): Promise<void> {
    await certificateFolder(join(this.folder, 'certs'));
    // Each installation needs a Zeebe of its own: a Zeebe has one exporter, and gives a job to whoever asks first.
    if (process.env.FARLED_ON_ZEEBE) this.zeebe = await this.startZeebe();
    this.launch('sandbox');
    await until(`${this.sandbox}/health`, () => this.complaint());
    this.launch('broker');
    this.launch('server');
    await this.untilReady();
  }

  private spawn(name: ProcessName, options: readonly string[], own: NodeJS.ProcessEnv): ChildProcess {
    const output = openSync(join(this.folder, `${name}.log`), 'a');
    const env = { ...process.env, ...this.environment(), ...this.extra, ...this.own[name], ...own };
    const child = spawn(process.execPath, [...(options.length > 0 ? options : READABLE), join(root, scripts[name])], {
      cwd: root,
      env,
      stdio: [options.length > 0 ? 'pipe' : 'ignore', output, output],
    });
    closeSync(output);
    return child;
  }

  private startZeebe(ports?: readonly number[]): Promise<RunningZeebe> {
    const exporterPort = this.ports.FARLED_EXPORTER_PORT ?? 0;
    return startZeebe({ exporterPort, data: join(this.folder, 'zeebe'), ...(ports && { ports }) });
  }

  /** The variables that lead a process to this installation. */
  environment(): NodeJS.ProcessEnv {
    const ports = Object.fromEntries(Object.entries(this.ports).map(([name, port]) => [name, String(port)]));
    return {
      ...ports,
      ...GENEROUS,
      ...(this.zeebe && { ZEEBE_ADDRESS: this.zeebe.address }),
      HOST: '127.0.0.1',
      DATABASE_URL: this.database.url,
      FARLED_CERTS: join(this.folder, 'certs'),
      FARLED_REGISTER_DELIVERIES: join(this.folder, 'deliveries'),
      FARLED_PUBLIC_URL: this.portal,
      ROLES: 'api,worker',
      LOG_LEVEL: 'info',
      SANDBOX_LOG_REQUESTS: 'true',
    };
  }

  /** The end of the log of a process that has ended, for the error message. */
  complaint(): string | undefined {
    if (this.isStopped) return 'the installation has been stopped';
    for (const [name, child] of this.running)
      if (child.exitCode !== null) return `${name} ended with ${child.exitCode}:\n${this.log(name).slice(-3000)}`;
    return undefined;
  }
}

async function until(url: string, complaint: () => string | undefined): Promise<void> {
  const end = Date.now() + 150_000;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    const trouble = complaint();
    if (trouble) throw new Error(trouble);
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} did not answer in two and a half minutes`);
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
