import { throwEvent } from '../../shared/throw-event';

/** A token ends, and may bring something about; the last one of a scope ends the scope. */
export const endEvent = throwEvent;
