import { throwEvent } from '../../shared/throw-event';

/** A token passes by, and may bring something about. */
export const intermediateThrowEvent = throwEvent;
