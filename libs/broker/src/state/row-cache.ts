import { Missing, type RowSource, rowFrom } from '@farled/engine';
import type { StoredRow } from '../storage/engine-reader';
import { readParts } from './instance-parts';
import { type WrittenParts, writeRow } from './row-writing';

interface Entry {
  value: unknown;
  bytes: number;
  /** How many commits with a change of it are still to come back. */
  pins: number;
  /** How many commands wait for it. */
  holds: number;
  used: boolean;
  /** Of a large instance: the parts in which it is stored. */
  parts?: WrittenParts;
}

type ReadRows = (ids: readonly string[]) => Promise<readonly StoredRow[]>;

/** An entry's own cost beside its JSON text, which takes about twice its length as objects. */
const ENTRY_BYTES = 200;
const HEAP_PER_JSON_BYTE = 2;

/** Rows that are changed, taken out for one commit. */
export interface ChangedRows {
  readonly rowIds: string | null;
  readonly rowValues: string | null;
  readonly gone: string | null;
  readonly ids: readonly string[];
}

/** The engine's hot rows: bounded by bytes, but a row that is not yet committed is never let go. */
export class RowCache implements RowSource {
  private readonly entries = new Map<string, Entry>();
  private changed = new Set<string>();
  /** Rows let go while something is being read, with the moment: what was read before it may be older. */
  private readonly goneAt = new Map<string, number>();
  private moment = 0;
  private forgottenAt = 0;
  private reads = 0;
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  /** How much the rows take, by estimate. */
  get size(): { readonly rows: number; readonly bytes: number } {
    return { rows: this.entries.size, bytes: this.bytes };
  }

  read(id: string): unknown {
    const entry = this.entries.get(id);
    if (entry) {
      entry.used = true;
      return entry.value;
    }
    if (this.isRuledOut(id)) return undefined;
    throw new Missing([id]);
  }

  /** True while the row's last change is not committed. */
  isUncommitted(id: string): boolean {
    return (this.entries.get(id)?.pins ?? 0) > 0;
  }

  /** Takes in what a step has changed. */
  write(changes: ReadonlyMap<string, unknown>): void {
    for (const [id, value] of changes) {
      const entry = this.entries.get(id) ?? this.add(id, undefined);
      entry.value = value;
      entry.used = true;
      if (!this.changed.has(id)) {
        this.changed.add(id);
        entry.pins += 1;
      }
    }
  }

  /** Reads rows until all are here; ids without a row are remembered as absent. */
  async load(ids: readonly string[], read: ReadRows): Promise<void> {
    this.reads += 1;
    try {
      for (let absent = this.lacking(ids); absent.length > 0; absent = this.lacking(ids)) {
        const since = this.moment;
        this.takeIn(absent, await read(absent), since);
      }
    } finally {
      this.reads -= 1;
      if (this.reads === 0) this.goneAt.clear();
    }
  }

  /** Keeps rows from being let go until `release`. */
  hold(ids: readonly string[]): void {
    for (const id of ids) {
      const entry = this.entries.get(id);
      if (entry) entry.holds += 1;
    }
  }

  release(ids: readonly string[]): void {
    for (const id of ids) {
      const entry = this.entries.get(id);
      if (entry && entry.holds > 0) entry.holds -= 1;
    }
    this.evict();
  }

  /** Takes the changed rows out as JSON text; they stay pinned until `settle`. */
  takeChanges(): ChangedRows {
    const ids = [...this.changed];
    this.changed = new Set();
    const rowIds: string[] = [];
    const values: string[] = [];
    const gone: string[] = [];
    for (const id of ids) {
      const entry = this.entries.get(id) as Entry;
      const writing = writeRow(id, entry.value, entry.parts);
      entry.parts = writing.parts;
      if (entry.value !== undefined) this.resize(entry, writing.bytes);
      gone.push(...writing.gone);
      for (const [rowId, json] of writing.rows) {
        rowIds.push(rowId);
        values.push(json);
      }
    }
    return {
      ids,
      rowIds: rowIds.length > 0 ? JSON.stringify(rowIds) : null,
      rowValues: values.length > 0 ? `[${values.join(',')}]` : null,
      gone: gone.length > 0 ? JSON.stringify(gone) : null,
    };
  }

  /** The rows are committed: they may be let go, and those that are gone are. */
  settle(ids: readonly string[]): void {
    for (const id of ids) {
      const entry = this.entries.get(id) as Entry;
      entry.pins -= 1;
      if (entry.pins === 0 && entry.value === undefined && entry.holds === 0) this.remove(id, entry);
    }
    this.evict();
  }

  /** Forgets everything: memory ran ahead of a commit that failed. */
  clear(): void {
    this.entries.clear();
    this.changed.clear();
    this.bytes = 0;
    this.moment += 1;
    this.forgottenAt = this.moment;
  }

  private add(id: string, value: unknown): Entry {
    const entry: Entry = { value, bytes: ENTRY_BYTES, pins: 0, holds: 0, used: true };
    this.entries.set(id, entry);
    this.bytes += ENTRY_BYTES;
    return entry;
  }

  private resize(entry: Entry, jsonLength: number): void {
    const bytes = ENTRY_BYTES + HEAP_PER_JSON_BYTE * jsonLength;
    this.bytes += bytes - entry.bytes;
    entry.bytes = bytes;
  }

  private remove(id: string, entry: Entry): void {
    this.entries.delete(id);
    this.bytes -= entry.bytes;
    if (this.reads === 0) return;
    this.moment += 1;
    this.goneAt.set(id, this.moment);
  }

  /** A key names a root instance or a part of one, never both: where one row is, the other is not. */
  private isRuledOut(id: string): boolean {
    if (id.startsWith('instance/')) return this.entries.get(`owner/${id.slice(9)}`)?.value !== undefined;
    if (id.startsWith('owner/')) return this.entries.get(`instance/${id.slice(6)}`)?.value !== undefined;
    return false;
  }

  private lacking(ids: readonly string[]): string[] {
    return [...new Set(ids)].filter((id) => !this.entries.has(id));
  }

  /** Nothing that was written, let go or forgotten after the reading began is taken from it. */
  private takeIn(ids: readonly string[], rows: readonly StoredRow[], since: number): void {
    if (this.forgottenAt > since) return;
    const read = new Map(rows.map((row) => [row.id, row]));
    for (const id of this.lacking(ids)) {
      if ((this.goneAt.get(id) ?? 0) > since) continue;
      const row = read.get(id);
      if (row === undefined) this.add(id, undefined);
      else this.keep(row);
    }
  }

  private keep({ id, json, parts: stored }: StoredRow): void {
    if (!stored) {
      this.resize(this.add(id, rowFrom(id, json)), json.length);
      return;
    }
    const { document, parts } = readParts(stored);
    const entry = this.add(id, document);
    entry.parts = parts;
    this.resize(
      entry,
      stored.reduce((sum, part) => sum + part.json.length, 0),
    );
  }

  /** Second chance: the oldest row goes unless it was used since it was last looked at. */
  private evict(): void {
    let looks = 2 * this.entries.size;
    for (const [id, entry] of this.entries) {
      if (this.bytes <= this.maxBytes || looks-- <= 0) return;
      if (entry.pins === 0 && entry.holds === 0 && !entry.used) {
        this.remove(id, entry);
        continue;
      }
      entry.used = false;
      this.entries.delete(id);
      this.entries.set(id, entry);
    }
  }
}
