import { type Logger, pino } from 'pino';
import { loadConfig } from '../config/load-config';
import { correlationId } from '../context/correlation';
import { describeError } from './describe-error';
import { LogConfig } from './log.config';

let logger: Logger | undefined;

/** The program's log: JSON lines with ids only, never personal data, query strings or bodies. */
export function log(): Logger {
  logger ??= pino({
    level: loadConfig(LogConfig).level,
    base: { pid: process.pid },
    mixin: () => ({ correlationId: correlationId() }),
    serializers: { err: describeError },
  });
  return logger;
}
