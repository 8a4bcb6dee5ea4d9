import { newId } from '@farled/kernel';
import type { RequestHandler } from 'express';
import { withErrand } from '../context/correlation';
import { languageOf } from '../i18n/language';

export const CORRELATION_HEADER = 'x-correlation-id';
const ACCEPTABLE = /^[A-Za-z0-9-]{8,64}$/;

/** Gives each request a correlation id, the caller's own when it sends a sensible one, and answers with it. */
export const correlation: RequestHandler = (request, response, next) => {
  const given = request.get(CORRELATION_HEADER);
  const correlationId = given && ACCEPTABLE.test(given) ? given : newId();
  response.setHeader(CORRELATION_HEADER, correlationId);
  withErrand({ correlationId, language: languageOf(request) }, next);
};
