import { actorId } from '@farled/kernel';
import type { Request, RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { actorOf } from '../access/current-actor';
import { log } from './log';

const QUIET = /^\/(health|assets)\//;

/** One line a request: method, route pattern, status, time, who by id. The address itself could hold anything. */
export function requestLog(): RequestHandler {
  return pinoHttp({
    logger: log(),
    autoLogging: { ignore: (request) => QUIET.test(request.url ?? '') },
    quietReqLogger: true,
    serializers: { req: () => undefined, res: () => undefined },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request failed',
    customProps: (request, response) => ({
      method: request.method,
      route: String((request as Request).route?.path ?? 'none'),
      status: response.statusCode,
      by: actorId(actorOf(request as Request)),
    }),
  }) as RequestHandler;
}
