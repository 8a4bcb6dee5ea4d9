import type { JsonObject } from '@farled/kernel';
import type { Modes, OutsideSystem } from './modes';

const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 60_000;

/** One callback: what is told, to whom, and by which headers the receiver knows us. */
interface Callback {
  readonly system: OutsideSystem;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

/** Tells how payments went: again after failures, twice when told to, not at all when the system keeps it to itself. */
export class CallbackPost {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly stopped = new AbortController();

  constructor(
    private readonly modes: Modes,
    private readonly retryDelayMs: number,
  ) {}

  send(callback: Callback): void {
    const mode = this.modes.of(callback.system);
    if (mode === 'withheld') return;
    void this.deliver(callback, 1);
    if (mode === 'duplicates') void this.deliver(callback, 1);
  }

  close(): void {
    this.stopped.abort();
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async deliver(callback: Callback, attempt: number): Promise<void> {
    const isTaken = await this.post(callback);
    if (isTaken || attempt >= MOST_ATTEMPTS || this.stopped.signal.aborted) return;
    const pause = Math.min(this.retryDelayMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.deliver(callback, attempt + 1);
    }, pause);
    this.timers.add(timer);
  }

  private async post({ url, headers, body }: Callback): Promise<boolean> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.any([this.stopped.signal, AbortSignal.timeout(10_000)]),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  }
}
