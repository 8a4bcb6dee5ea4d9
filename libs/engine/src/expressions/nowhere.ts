import type { Place } from './evaluate';

/** A place without variables. */
export const nowhere = (now: number): Place => ({ document: { elements: [] }, scopeKey: -1, now });
