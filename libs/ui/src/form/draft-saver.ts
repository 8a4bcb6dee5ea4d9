import { isSameAs } from './same-answers';

/** What is kept of a draft while it is being filled in. */
export interface DraftContent {
  answers: Record<string, unknown>;
  page: string | null;
}

/** What is not saved yet: on top of which revision it was written, and what was sent before it without an answer. */
export interface Unsaved extends DraftContent {
  revision: number;
  sent?: DraftContent['answers'];
}

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: Error }
  | { kind: 'conflict' };

export interface SaverOptions {
  revision: number;
  /** What an earlier page sent and left before it had an answer. */
  sent?: DraftContent['answers'];
  savedAt: string;
  save(content: DraftContent & { revision: number }): Promise<{ revision: number; savedAt: string }>;
  /** True for the refusal that says somebody else has saved meanwhile. */
  isConflict(error: unknown): boolean;
  /** What is kept now, asked for when a save is refused. */
  newest(): Promise<Pick<Unsaved, 'answers' | 'revision'>>;
  onState(state: SaveState): void;
  pauseMs?: number;
  retryMs?: number;
}

type Answer = Awaited<ReturnType<SaverOptions['save']>>;

const PAUSE = 1_000;
const RETRY = 5_000;

/** Saves a draft when its writer pauses: one save at a time, the latest content last, again after silence. */
export class DraftSaver {
  private revision: number;
  private pending: DraftContent | undefined;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: SaveState;
  /** True once the page has been left. */
  isLeft = false;
  /** Sent last, and not answered: it may have arrived. */
  private sent: DraftContent['answers'] | undefined;

  constructor(private readonly options: SaverOptions) {
    this.revision = options.revision;
    this.sent = options.sent;
    this.state = { kind: 'saved', at: options.savedAt };
  }

  /** Takes note of new content; it is saved after a pause. */
  edit(content: DraftContent): void {
    this.pending = content;
    if (this.state.kind === 'conflict') return;
    this.show({ kind: 'unsaved' });
    this.later(this.options.pauseMs ?? PAUSE);
  }

  /** Saves what is not saved yet; true when everything is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.pending && this.state.kind !== 'conflict') await this.run();
    return this.pending === undefined;
  }

  /** After a conflict: goes on from the other revision, with the content kept here. */
  async keepMine(newerRevision: number): Promise<boolean> {
    this.revision = newerRevision;
    this.show({ kind: 'unsaved' });
    return this.flush();
  }

  /** The page is left: what is not saved is tried once more, and not again. */
  leave(): void {
    this.isLeft = true;
    void this.flush();
  }

  /** The page is shown again after all. */
  stay(): void {
    this.isLeft = false;
  }

  /** What is not saved yet, and on top of which revision it was written. */
  unsaved(): Unsaved | undefined {
    return this.pending && { ...this.pending, revision: this.revision, sent: this.sent };
  }

  /** Gives up what is not saved: the other version counts. */
  discard(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
  }

  /** Whether it is only the network that keeps it from being saved. */
  isWaitingForNetwork(): boolean {
    return this.state.kind === 'failed' && this.state.error.name === 'NoAnswer';
  }

  /** The revision that was saved last. */
  current(): number {
    return this.revision;
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    if (this.isLeft) return;
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async run(): Promise<void> {
    this.running = this.saveOnce();
    await this.running;
    this.running = undefined;
  }

  private async saveOnce(): Promise<void> {
    const content = this.pending;
    if (!content) return;
    this.show({ kind: 'saving' });
    try {
      const { revision, savedAt } = await this.sendOwn(content);
      this.revision = revision;
      // Written meanwhile: that is saved in turn.
      const changed = this.pending !== content;
      if (!changed) this.pending = undefined;
      this.show(changed ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt });
    } catch (error) {
      this.failed(error);
    }
  }

  /** Sends it; once more when what stands in its way is nothing but an own save whose answer was never heard. */
  private async sendOwn(content: DraftContent): Promise<Answer> {
    const before = this.sent;
    try {
      return await this.send(content);
    } catch (error) {
      const newest = this.options.isConflict(error) && (await this.options.newest().catch(() => undefined));
      const isOwn = newest && [content.answers, before].some((own) => isSameAs(own, newest.answers));
      if (!isOwn) throw error;
      this.revision = newest.revision;
      return this.send(content);
    }
  }

  private async send(content: DraftContent): Promise<Answer> {
    this.sent = content.answers;
    const answer = await this.options.save({ ...content, revision: this.revision });
    this.sent = undefined;
    return answer;
  }

  private failed(error: unknown): void {
    if (this.options.isConflict(error)) {
      this.show({ kind: 'conflict' });
      return;
    }
    this.show({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    this.later(this.options.retryMs ?? RETRY);
  }

  private show(state: SaveState): void {
    this.state = state;
    this.options.onState(state);
  }
}
