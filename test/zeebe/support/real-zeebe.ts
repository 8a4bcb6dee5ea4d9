import { createRequire } from 'node:module';

/** A Zeebe that takes requests. */
export interface RunningZeebe {
  readonly address: string;
  readonly ports: readonly number[];
  readonly version: string;
  /** Ends it; its data go as well, unless the folder was given. */
  stop(): Promise<void>;
}

interface Options {
  readonly exporterPort: number;
  readonly data?: string;
  readonly ports?: readonly number[];
  /** Turns multi-tenancy on. */
  readonly tenants?: readonly string[];
}

const tool = createRequire(__filename)('../../../tools/lib/zeebe/broker.cjs') as {
  startZeebe(options: Options): Promise<RunningZeebe>;
};

/** Starts a real Zeebe on 127.0.0.1, its exporter aimed at a port of ours. */
export const startZeebe = (options: Options): Promise<RunningZeebe> => tool.startZeebe(options);
