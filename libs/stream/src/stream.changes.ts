import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EngineName, RecordValue } from './record';

/** One record, told to those who keep something of their own in step with the engine. */
export interface StreamChange {
  readonly engine: EngineName;
  readonly valueType: string;
  readonly intent: string;
  readonly key: string;
  readonly processInstanceKey: string | undefined;
  readonly timestamp: Date;
  readonly value: RecordValue;
}

/** Called in the order of the records, at least once, inside the projector's transaction. */
export type StreamListener = (change: StreamChange, tx: EntityManager) => Promise<void>;

/** Where other libraries hear what happened in the engine, in order and together with the projection. */
@Injectable()
export class StreamChanges {
  private readonly listeners: { valueTypes: readonly string[] | undefined; hear: StreamListener }[] = [];

  /** Hears every record, or only those of some value types. */
  on(hear: StreamListener, valueTypes?: readonly string[]): void {
    this.listeners.push({ hear, valueTypes });
  }

  /** Tells one record to everybody who wants it. */
  async tell(change: StreamChange, tx: EntityManager): Promise<void> {
    for (const { hear, valueTypes } of this.listeners) {
      if (!valueTypes || valueTypes.includes(change.valueType)) await hear(change, tx);
    }
  }
}
