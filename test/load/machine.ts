import { closeSync, fdatasyncSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long this disk takes for one fdatasync, microseconds, median of 200. */
export function fdatasyncMicroseconds(): number {
  const path = join(tmpdir(), `farled-fsync-${process.pid}`);
  const file = openSync(path, 'w');
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const begun = performance.now();
    writeSync(file, 'x'.repeat(4096));
    fdatasyncSync(file);
    times.push((performance.now() - begun) * 1000);
  }
  closeSync(file);
  unlinkSync(path);
  return Math.round(times.sort((a, b) => a - b)[100] ?? Number.NaN);
}

/** How long a fixed piece of work takes one core now, milliseconds: other programs make it longer. */
export function spinMilliseconds(): number {
  const begun = performance.now();
  let sum = 0;
  for (let n = 0; n < 5e7; n += 1) sum += n % 7;
  return Math.round(performance.now() - begun + sum * 0);
}

/** Share of all cores that other programs use now, while this one sleeps; undefined where /proc is missing. */
export async function foreignCpu(): Promise<number | undefined> {
  const before = cpuTimes();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const after = cpuTimes();
  if (!before || !after) return undefined;
  const busy = after.busy - before.busy;
  return Math.round((100 * busy) / Math.max(1, busy + after.idle - before.idle)) / 100;
}

function cpuTimes(): { busy: number; idle: number } | undefined {
  try {
    const [, ...times] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).map(Number);
    const idle = (times[3] ?? 0) + (times[4] ?? 0);
    return { busy: times.reduce((sum, time) => sum + time, 0) - idle, idle };
  } catch {
    return undefined;
  }
}

export const machine = () => ({ cores: cpus().length, cpu: cpus()[0]?.model ?? '', node: process.version });
