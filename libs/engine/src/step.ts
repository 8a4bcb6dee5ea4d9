import { apply } from './appliers';
import type { StepInput } from './engine';
import type { InternalCommand } from './protocol/command';
import type { EngineEvent } from './protocol/event';
import type { Key } from './protocol/key';
import type { Response } from './protocol/response';
import type { Context } from './shared/context';
import { inTenant, tenantOf } from './shared/tenants';
import { MutableState } from './state/mutable-state';
import type { ModelSource } from './state/row-source';

/** One step under way: what has been said, and what is still to be done. */
export class Step implements Context {
  readonly state: MutableState;
  readonly models: ModelSource;
  readonly now: number;
  readonly tenant: string | undefined;
  readonly nextKey: () => Key;
  readonly events: EngineEvent[] = [];
  readonly queue: InternalCommand[] = [];
  response?: Response;

  constructor(input: StepInput) {
    this.state = new MutableState(input.rows);
    this.models = input.models;
    this.now = input.now;
    this.nextKey = () => input.nextKey();
    this.tenant = tenantOf(this.state, input.command);
    this.state.tenant = this.tenant;
  }

  say(event: EngineEvent): void {
    const said =
      this.tenant === undefined ? event : ({ ...event, value: inTenant(event.value, this.tenant) } as EngineEvent);
    apply(this.state, said);
    this.events.push(said);
  }

  ask(command: InternalCommand): void {
    this.queue.push(command);
  }

  respond(response: Response): void {
    this.response = this.tenant === undefined ? response : named(response, this.tenant);
  }
}

function named(response: Response, tenant: string): Response {
  if (response.type === 'deployment-create') return { ...response, deployment: inTenant(response.deployment, tenant) };
  if (response.type === 'decision-evaluate') return { ...response, evaluation: inTenant(response.evaluation, tenant) };
  return inTenant(response, tenant);
}
