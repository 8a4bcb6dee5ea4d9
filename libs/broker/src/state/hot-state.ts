import type { ResourceReader } from '../resources/resource-reader';
import type { EngineReader } from '../storage/engine-reader';
import { ModelCache } from './model-cache';
import { RowCache } from './row-cache';

export interface HotStateOptions {
  readonly cacheBytes: number;
  readonly maxModels: number;
}

/** What of the stored state is in memory, and how more of it comes there. */
export class HotState {
  readonly rows: RowCache;
  readonly models: ModelCache;

  constructor(
    private readonly reader: EngineReader,
    resources: ResourceReader,
    options: HotStateOptions,
  ) {
    this.rows = new RowCache(options.cacheBytes);
    const readRow = async (id: string) => {
      await this.load([id]);
      return this.rows.read(id);
    };
    this.models = new ModelCache(readRow, resources, options.maxModels);
  }

  /** Brings in everything that a step has missed, rows in one query. */
  async load(ids: readonly string[]): Promise<void> {
    const models = ids.map((id) => ModelCache.keyOf(id)).filter((key) => key !== undefined);
    const rows = ids.filter((id) => ModelCache.keyOf(id) === undefined);
    await Promise.all([
      this.rows.load(rows, (wanted) => this.reader.rows(wanted)),
      ...models.map((key) => this.models.load(key)),
    ]);
  }
}
