import type { EventOf, ValueType } from '../protocol/event';
import type { MutableState } from '../state/mutable-state';

/** Writes what an event says into the state. It never decides, never fails, never says anything. */
export type Applier<T extends ValueType> = (state: MutableState, event: EventOf<T>) => void;
