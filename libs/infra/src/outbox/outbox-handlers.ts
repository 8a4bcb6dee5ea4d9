import type { Id, JsonObject } from '@farled/kernel';
import { Injectable } from '@nestjs/common';

export interface OutboxMessage {
  readonly id: Id;
  readonly kind: string;
  readonly idempotencyKey: string;
  readonly orderingKey: string;
  readonly payload: JsonObject;
  /** 1 at the first delivery. */
  readonly attempt: number;
}

/** `repeatable` effects have a key at the receiver; `at-most-once` ones, such as an SMS, are never sent again blindly. */
export type Delivery = 'repeatable' | 'at-most-once';

export interface OutboxHandler {
  readonly handle: (message: OutboxMessage) => Promise<void>;
  readonly delivery: Delivery;
}

/** Whom a message goes to: `engine` of `engine.start`. */
export const systemOf = (kind: string): string => kind.replace(/\..*/s, '');

/** Who carries out each kind of outbox message. */
@Injectable()
export class OutboxHandlers {
  private readonly handlers = new Map<string, OutboxHandler>();

  register(kind: string, handle: OutboxHandler['handle'], options: { delivery?: Delivery } = {}): void {
    if (this.handlers.has(kind)) throw new Error(`outbox kind ${kind} has a handler already`);
    this.handlers.set(kind, { handle, delivery: options.delivery ?? 'repeatable' });
  }

  kinds(): string[] {
    return [...this.handlers.keys()];
  }

  /** The kinds of each system. */
  bySystem(): Map<string, string[]> {
    const systems = new Map<string, string[]>();
    for (const kind of this.kinds()) systems.set(systemOf(kind), [...(systems.get(systemOf(kind)) ?? []), kind]);
    return systems;
  }

  of(kind: string): OutboxHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`outbox kind ${kind} has no handler`);
    return handler;
  }
}
