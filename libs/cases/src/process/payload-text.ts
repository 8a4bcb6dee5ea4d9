import type { JsonObject } from '@farled/kernel';

/** A text of an outbox payload that this library wrote itself; a payload without it is a bug. */
export function payloadText(payload: JsonObject, name: string): string {
  const text = payload[name];
  if (typeof text !== 'string') throw new Error(`the payload has no text ${name}`);
  return text;
}
