import { Missing } from './missing';
import type { RowSource } from './row-source';

/** What one step has changed, over rows that stay as they are until the step has succeeded. */
export class Overlay {
  private readonly written = new Map<string, unknown>();
  private readonly born = new Set<string>();

  constructor(private readonly rows: RowSource) {}

  read(id: string): unknown {
    const value = this.written.get(id);
    return value !== undefined || this.written.has(id) ? value : this.rows.read(id);
  }

  /** Reads all of them, so that one `Missing` names every row that has to be loaded. */
  require(ids: readonly string[]): void {
    const missing: string[] = [];
    for (const id of ids) {
      try {
        this.read(id);
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        missing.push(...error.ids);
      }
    }
    if (missing.length > 0) throw new Missing(missing);
  }

  /** A row that cannot exist yet, because its key is new. */
  insert(id: string, value: unknown): void {
    this.born.add(id);
    this.written.set(id, value);
  }

  write(id: string, value: unknown): void {
    this.written.set(id, value);
  }

  remove(id: string): void {
    this.written.set(id, undefined);
  }

  /** Rows that came and went within the step are not among them. */
  changes(): ReadonlyMap<string, unknown> {
    for (const id of this.born) if (this.written.get(id) === undefined) this.written.delete(id);
    return this.written;
  }
}
