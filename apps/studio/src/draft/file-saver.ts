export type SaveState =
  | { kind: 'unchanged' }
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: Error }
  | { kind: 'conflict' };

export interface FileToSave {
  name: string;
  text: string;
  revision: number;
}

export interface SaverOptions {
  revision: number;
  save(file: FileToSave): Promise<{ revision: number; savedAt: string }>;
  /** True for the refusal that says somebody else has saved meanwhile. */
  isConflict(error: unknown): boolean;
  onState(state: SaveState, revision: number): void;
  pauseMs?: number;
  retryMs?: number;
}

const PAUSE = 1_000;
const RETRY = 5_000;

/** Saves the files of a draft when their writer pauses: one at a time, since each makes a new revision. */
export class FileSaver {
  private readonly pending = new Map<string, string>();
  private revision: number;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasConflict = false;

  constructor(private readonly options: SaverOptions) {
    this.revision = options.revision;
  }

  /** Takes note of a file's new text; it is saved after a pause. */
  edit(name: string, text: string): void {
    this.pending.set(name, text);
    if (this.hasConflict) return;
    this.show({ kind: 'unsaved' });
    this.later(this.options.pauseMs ?? PAUSE);
  }

  /** Saves what is not saved yet; true when everything is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    await this.running;
    return this.pending.size === 0;
  }

  /** After a conflict: saves what was written here on top of the other revision. */
  keepMine(newerRevision: number): Promise<boolean> {
    this.revision = newerRevision;
    this.hasConflict = false;
    return this.flush();
  }

  /** The revision that the saved files make up. */
  get savedRevision(): number {
    return this.revision;
  }

  get isSaved(): boolean {
    return this.pending.size === 0;
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async run(): Promise<void> {
    try {
      for (let next = this.next(); next; next = this.next()) await this.saveOne(...next);
    } catch (error) {
      this.failed(error);
    }
  }

  private next(): [string, string] | undefined {
    return this.hasConflict ? undefined : [...this.pending][0];
  }

  private async saveOne(name: string, text: string): Promise<void> {
    this.show({ kind: 'saving' });
    const { revision, savedAt } = await this.options.save({ name, text, revision: this.revision });
    this.revision = revision;
    // Written meanwhile: that is saved in turn.
    if (this.pending.get(name) === text) this.pending.delete(name);
    this.show(this.isSaved ? { kind: 'saved', at: savedAt } : { kind: 'unsaved' });
  }

  private failed(error: unknown): void {
    if (this.options.isConflict(error)) {
      this.hasConflict = true;
      this.show({ kind: 'conflict' });
      return;
    }
    this.show({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    this.later(this.options.retryMs ?? RETRY);
  }

  private show(state: SaveState): void {
    this.options.onState(state, this.revision);
  }
}
