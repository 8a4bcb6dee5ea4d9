import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

type Spawn = (options: readonly string[], own: NodeJS.ProcessEnv) => ChildProcess;

/**
 * Processes that have read their program and wait to begin. Reading is most of what a start costs, and nothing can be
 * lost by it: with a spare, kills come thicker, and those that hit a start hit what it does.
 */
export class Spares {
  private readonly waiting = new Map<string, ChildProcess>();

  /** Which module each process reads beforehand. */
  constructor(private readonly modules: Readonly<Record<string, string>>) {}

  /** A process that begins now: the one that has waited, if there is one, and then the next begins to wait. */
  begin(name: string, spawn: Spawn): ChildProcess {
    const module = this.modules[name];
    if (!module) return spawn([], {});
    const child = this.waiting.get(name) ?? this.prepare(module, spawn);
    this.waiting.set(name, this.prepare(module, spawn));
    child.stdin?.end('\n');
    return child;
  }

  stop(): void {
    for (const child of this.waiting.values()) child.kill('SIGKILL');
    this.waiting.clear();
  }

  private prepare(module: string, spawn: Spawn): ChildProcess {
    const child = spawn(['--require', join(__dirname, 'spare.cjs')], { FARLED_SPARE_READS: module });
    // It may be killed before it has been told to begin.
    child.stdin?.on('error', () => undefined);
    return child;
  }
}
