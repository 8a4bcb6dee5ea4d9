import type { Key } from '@farled/engine';
import type { Clock } from '@farled/kernel';
import type { DueEntry } from '../storage/commit-batch';
import { isTooEarly } from './outcome';
import type { Work } from './work';

/** How many are kept in memory; the rest waits in the index table. */
const WINDOW = 1000;
/** Zeebe's timers are no finer either. */
const LOOK_EVERY_MS = 100;
/** A command that failed inside the engine is tried again after this time. */
const AGAIN_MS = 60_000;
/** And after this one, if the engine has said that it cannot be done just now. */
const SOON_MS = 1000;

/** Gives the commands of timers, back-offs and message deadlines when their time has come. */
export class DueCommands {
  private window = new Map<Key, DueEntry>();
  private readonly underWay = new Set<Key>();
  /** Everything due up to here is in the window, or under way. */
  private horizon = Number.NEGATIVE_INFINITY;
  private next = Number.NEGATIVE_INFINITY;
  /** What commits change while the index table is being read. */
  private meanwhile: Map<Key, DueEntry | undefined> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly read: (limit: number) => Promise<DueEntry[]>,
    private readonly submit: (work: Work) => void,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
    this.look();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Forgets what it knew; the index table is read again. */
  clear(): void {
    this.window = new Map();
    this.underWay.clear();
    this.horizon = Number.NEGATIVE_INFINITY;
    this.next = Number.NEGATIVE_INFINITY;
  }

  /** Takes in what a commit has changed. */
  changed(entries: ReadonlyMap<Key, DueEntry | undefined>): void {
    for (const [key, entry] of entries) {
      this.underWay.delete(key);
      this.meanwhile?.set(key, entry);
      if (!entry) this.window.delete(key);
      else if (entry.at <= this.horizon) this.put(entry);
    }
    if (this.window.size > 2 * WINDOW) this.trim();
  }

  private look(): void {
    this.looking ??= this.submitDue()
      .catch(() => undefined)
      .finally(() => {
        this.looking = undefined;
      });
  }

  private async submitDue(): Promise<void> {
    const now = this.clock.now().getTime();
    if (this.next > now && this.horizon >= now) return;
    if (this.window.size === 0 && this.horizon !== Number.POSITIVE_INFINITY) await this.refill();
    const due = [...this.window.values()].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.key - b.key);
    for (const entry of due) {
      this.window.delete(entry.key);
      this.underWay.add(entry.key);
      this.submit(this.work(entry));
    }
    this.next = this.horizon;
    for (const { at } of this.window.values()) this.next = Math.min(this.next, at);
  }

  private async refill(): Promise<void> {
    const { window } = this;
    const limit = WINDOW + this.underWay.size;
    const meanwhile = new Map<Key, DueEntry | undefined>();
    this.meanwhile = meanwhile;
    const entries = await this.read(limit).finally(() => {
      this.meanwhile = undefined;
    });
    if (window !== this.window) return;
    this.horizon = entries.length < limit ? Number.POSITIVE_INFINITY : (entries.at(-1)?.at ?? 0) - 1;
    for (const entry of entries) if (!this.underWay.has(entry.key)) window.set(entry.key, entry);
    this.changed(meanwhile);
  }

  private put(entry: DueEntry): void {
    this.window.set(entry.key, entry);
    this.next = Math.min(this.next, entry.at);
  }

  private trim(): void {
    const kept = [...this.window.values()].sort((a, b) => a.at - b.at).slice(0, WINDOW);
    this.window = new Map(kept.map((entry) => [entry.key, entry]));
    this.horizon = (kept.at(-1)?.at ?? 0) - 1;
  }

  private work(entry: DueEntry): Work {
    const { key, command } = entry;
    return {
      command,
      dueKey: key,
      done: (outcome) => {
        if (isTooEarly(outcome)) this.later(entry, SOON_MS);
      },
      failed: () => this.later(entry, AGAIN_MS),
    };
  }

  private later(entry: DueEntry, milliseconds: number): void {
    this.underWay.delete(entry.key);
    this.put({ ...entry, at: this.clock.now().getTime() + milliseconds });
  }
}
