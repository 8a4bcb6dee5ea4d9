import { v7, validate, version } from 'uuid';

/** Opaque identifier: uuid version 7 (RFC 9562 section 5.7), so that rows sort by creation time. */
export type Id = string;

/** A new, time-ordered identifier. */
export const newId = (): Id => v7();

/** True when the text is a uuid version 7. */
export const isId = (text: unknown): text is Id => typeof text === 'string' && validate(text) && version(text) === 7;
