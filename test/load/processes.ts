import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const TICKS_A_SECOND = 100;

/** Seconds of processor time that a process has had; undefined where /proc does not tell. */
export function cpuSeconds(pid: number): number | undefined {
  const fields = statOf(pid);
  return fields && (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** What a process takes of the memory, its share of what it shares with others; bytes. */
export function memoryOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** The memory of a PostgreSQL server with all its processes. */
export async function memoryOfDatabase(databaseUrl: string): Promise<number | undefined> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const family = parents();
  await client.end();
  const parent = family.get(Number(rows[0].pid)) ?? -1;
  const all = [parent, ...[...family].filter(([, of]) => of === parent).map(([pid]) => pid)];
  const memory = all.map(memoryOf).filter((bytes) => bytes !== undefined);
  return memory.length > 0 ? memory.reduce((sum, bytes) => sum + bytes, 0) : undefined;
}

/** The broker as a site runs it, from its start until it listens. */
export async function coldStart(databaseUrl: string): Promise<{ ms: number; cpu: number | undefined }> {
  const begun = performance.now();
  const env = { ...process.env, DATABASE_URL: databaseUrl, FARLED_BROKER_PORT: '0', LOG_LEVEL: 'silent' };
  const script = join(__dirname, '../../apps/server/src/broker-main.js');
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await listening(child);
  const started = { ms: performance.now() - begun, cpu: cpuSeconds(child.pid ?? -1) };
  const gone = new Promise((ended) => child.once('exit', ended));
  child.kill('SIGTERM');
  await gone;
  return started;
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((listens, fails) => {
    child.stdout?.once('data', () => listens());
    child.once('exit', (code) => fails(new Error(`the broker ended with ${code}`)));
  });
}

function parents(): Map<number, number> {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return new Map(pids.map((pid) => [pid, Number(statOf(pid)?.[1])]));
}

/** The fields of /proc/<pid>/stat after the name. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
  } catch {
    return undefined;
  }
}
