import type { Clock } from '@farled/kernel';
import type { CommitFaults } from './storage/engine-writer';

export interface BrokerOptions {
  readonly databaseUrl: string;
  readonly host?: string;
  /** 0: any free port. */
  readonly port?: number;
  readonly clock?: Clock;
  /** Memory for rows that are in use, bytes; rows not yet committed come on top. */
  readonly cacheBytes?: number;
  /** Process and decision models kept parsed. */
  readonly maxModels?: number;
  /** Commands that may be under way before new ones are refused. */
  readonly maxInFlight?: number;
  /** Bytes of requests that may be under way before new ones are refused. */
  readonly maxInFlightBytes?: number;
  /** Commands a commit at most. */
  readonly maxBatch?: number;
  /** Tell the record stream also what nobody outside follows, as Zeebe does; for comparisons. */
  readonly everyRecord?: boolean;
  /** Tenants that clients may name besides the default one; none: multi-tenancy is off. */
  readonly tenants?: readonly string[];
  /** For tests and measurements. */
  readonly faults?: CommitFaults;
  /** Ends the wait for another broker's lock. */
  readonly signal?: AbortSignal;
  readonly log?: (message: string) => void;
}

export const defaults = {
  host: '127.0.0.1',
  port: 26500,
  cacheBytes: 128 * 1024 * 1024,
  maxModels: 200,
  maxInFlight: 2000,
  maxInFlightBytes: 64 * 1024 * 1024,
  maxBatch: 500,
};

export type ResolvedOptions = BrokerOptions & typeof defaults;

/** The options with defaults for all that is left out. */
export function withDefaults(options: BrokerOptions): ResolvedOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(given) as unknown as BrokerOptions) };
}
