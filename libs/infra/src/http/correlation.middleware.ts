import { newId } from '@farled/kernel';
import type { RequestHandler } from 'express';
import { withCorrelation } from '../context/correlation';

export const CORRELATION_HEADER = 'x-correlation-id';
const ACCEPTABLE = /^[A-Za-z0-9-]{8,64}$/;

/** Gives each request a correlation id, the caller's own when it sends a sensible one, and answers with it. */
export const correlation: RequestHandler = (request, response, next) => {
  const given = request.get(CORRELATION_HEADER);
  const id = given && ACCEPTABLE.test(given) ? given : newId();
  response.setHeader(CORRELATION_HEADER, id);
  withCorrelation(id, next);
};
