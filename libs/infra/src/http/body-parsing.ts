import { Rejected } from '@farled/kernel';
import { type Request, type RequestHandler, raw } from 'express';
import { refuseJsonBomb, refusePrototypeNames } from './json-limits';

const LARGEST_JSON = '1mb';
const bodies = new WeakMap<object, Buffer>();

/** The bytes of a JSON body exactly as they came, for signatures over the body. */
export const rawBodyOf = (request: Request): Buffer => bodies.get(request) ?? Buffer.alloc(0);

/** Reads JSON bodies within limits; compressed ones are refused (a bomb is cheapest when it is compressed). */
export const jsonBodies = (): RequestHandler[] => [
  raw({ type: ['application/json', 'application/*+json'], limit: LARGEST_JSON, inflate: false }),
  (request, _response, next) => {
    if (Buffer.isBuffer(request.body)) {
      bodies.set(request, request.body);
      request.body = parse(request.body);
    }
    next();
  },
];

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  refuseJsonBomb(body);
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'), refusePrototypeNames);
  } catch (error) {
    throw error instanceof Rejected ? error : new Rejected('http.malformed', 'malformed');
  }
  if (typeof value !== 'object' || value === null) throw new Rejected('http.malformed', 'malformed');
  return value;
}
