import type { Command } from './protocol/command';
import type { EngineEvent } from './protocol/event';
import type { Key } from './protocol/key';
import type { Rejection } from './protocol/rejection';
import type { Response } from './protocol/response';
import type { ModelSource, RowSource } from './state/row-source';

export interface StepInput {
  readonly command: Command;
  /** Milliseconds since 1970. */
  readonly now: number;
  nextKey(): Key;
  readonly rows: RowSource;
  readonly models: ModelSource;
}

export interface StepOutput {
  readonly events: readonly EngineEvent[];
  readonly rejection?: Rejection;
  readonly response?: Response;
  /** By row id; `undefined` deletes the row. */
  readonly changes: ReadonlyMap<string, unknown>;
  /** The step stopped at its limit: run this next. It is in row `follow-up/<key>` as well, for a restart. */
  readonly followUp?: Command;
}

export interface Engine {
  /** Runs one command and what follows from it. Throws `Missing` when a row has to be loaded first. */
  step(input: StepInput): StepOutput;
}
