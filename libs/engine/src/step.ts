import { apply } from './appliers';
import type { StepInput } from './engine';
import type { InternalCommand } from './protocol/command';
import type { EngineEvent } from './protocol/event';
import type { Key } from './protocol/key';
import type { Response } from './protocol/response';
import type { Context } from './shared/context';
import { MutableState } from './state/mutable-state';
import type { ModelSource } from './state/row-source';

/** One step under way: what has been said, and what is still to be done. */
export class Step implements Context {
  readonly state: MutableState;
  readonly models: ModelSource;
  readonly now: number;
  readonly nextKey: () => Key;
  readonly events: EngineEvent[] = [];
  readonly queue: InternalCommand[] = [];
  response?: Response;

  constructor(input: StepInput) {
    this.state = new MutableState(input.rows);
    this.models = input.models;
    this.now = input.now;
    this.nextKey = () => input.nextKey();
  }

  say(event: EngineEvent): void {
    apply(this.state, event);
    this.events.push(event);
  }

  ask(command: InternalCommand): void {
    this.queue.push(command);
  }

  respond(response: Response): void {
    this.response = response;
  }
}
