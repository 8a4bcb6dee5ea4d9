import type { Clock } from '@farled/kernel';

const MINUTE_MS = 60_000;

/** Counts calls a minute, as an API gateway does. */
export class CallCounter {
  private calls: number[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly most: number,
  ) {}

  /** False when the caller has asked as often as it may within the last minute. */
  take(): boolean {
    const now = this.clock.now().getTime();
    this.calls = this.calls.filter((at) => now - at < MINUTE_MS);
    if (this.calls.length >= this.most) return false;
    this.calls.push(now);
    return true;
  }
}
