import { setTimeout as wait } from 'node:timers/promises';

const SECOND_MS = 1000;

/** Lets so many calls through in any second; the others wait in line. This machine's time: the limit is the outside's. */
export class CallLimiter {
  private readonly passed: number[] = [];
  private line: Promise<void> = Promise.resolve();

  constructor(private readonly perSecond: number) {}

  /** Resolves when it is the caller's turn. */
  turn(): Promise<void> {
    this.line = this.line.then(() => this.next());
    return this.line;
  }

  private async next(): Promise<void> {
    const earliest = this.passed.length < this.perSecond ? 0 : (this.passed.shift() ?? 0) + SECOND_MS;
    const ahead = earliest - performance.now();
    if (ahead > 0) await wait(ahead);
    this.passed.push(performance.now());
  }
}
