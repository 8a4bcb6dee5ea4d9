import type { LoggerService } from '@nestjs/common';
import { log } from './log';

/** What Nest tells about its own start, line by line. */
const CHATTY = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'NestFactory']);

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal';

/** Nest's logger over pino. */
export class PinoLogger implements LoggerService {
  log(message: unknown, ...rest: unknown[]): void {
    write(CHATTY.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    write('fatal', message, rest);
  }
}

/** Nest puts the context last; before it may stand a text, and for errors a stack, which `err` holds already. */
function write(level: Level, message: unknown, rest: unknown[]): void {
  const context = rest.at(-1);
  const text = rest.length > 1 ? rest[0] : undefined;
  if (message instanceof Error) log()[level]({ context, err: message }, typeof text === 'string' ? text : message.name);
  else if (typeof message === 'object')
    log()[level]({ context, ...message }, typeof text === 'string' ? text : undefined);
  else log()[level]({ context }, `${message as string}`);
}
