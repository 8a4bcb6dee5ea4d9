import type { InternalCommand } from '../protocol/command';
import type { EngineEvent } from '../protocol/event';
import type { Key } from '../protocol/key';
import type { Response } from '../protocol/response';
import type { ReadState } from '../state/read-state';
import type { ModelSource } from '../state/row-source';

/** What a command or a behavior works with: look, say, ask. */
export interface Context {
  readonly state: ReadState;
  readonly models: ModelSource;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whose names are meant; undefined: the default tenant's. */
  readonly tenant: string | undefined;
  nextKey(): Key;
  /** Makes something so: the event is applied at once. */
  say(event: EngineEvent): void;
  /** Done next, after what was asked before. */
  ask(command: InternalCommand): void;
  respond(response: Response): void;
}
