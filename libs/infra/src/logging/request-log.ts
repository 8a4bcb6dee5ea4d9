import { actorId } from '@farled/kernel';
import type { Request, RequestHandler } from 'express';
import { actorOf } from '../access/current-actor';
import { withCorrelation } from '../context/correlation';
import { CORRELATION_HEADER } from '../http/correlation.middleware';
import { log } from './log';

const QUIET = /^\/(health|assets|officer\/assets|studio\/assets)\//;

/** One line a request: method, route pattern, status, time, who by id. The address itself could hold anything. */
export const requestLog: RequestHandler = (request, response, next) => {
  if (QUIET.test(request.path)) return next();
  const begun = performance.now();
  // `close` comes after every answer, also one that broke off.
  response.once('close', () => {
    const ms = Math.round(performance.now() - begun);
    const { statusCode: status, writableFinished: isWhole } = response;
    const line = { method: request.method, route: routeOf(request), status, ms, by: actorId(actorOf(request)) };
    const write = () => log()[status >= 500 ? 'error' : 'info'](isWhole ? line : { ...line, isWhole }, 'request');
    withCorrelation(String(response.getHeader(CORRELATION_HEADER)), write);
  });
  next();
};

const routeOf = (request: Request): string => {
  const { path } = (request.route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : 'none';
};
