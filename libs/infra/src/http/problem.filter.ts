import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { correlationId } from '../context/correlation';
import { languageOf } from '../i18n/language';
import { CORRELATION_HEADER } from './correlation.middleware';
import { problemOf } from './problem';

/** Writes every error as problem+json (RFC 9457) in the reader's language. The only place that does. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const language = languageOf(http.getRequest<Request>());
    const reference = correlationId() ?? String(response.getHeader(CORRELATION_HEADER) ?? '');
    const problem = problemOf(error, language, reference);
    if (problem.status >= 500) this.logger.error(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503) response.setHeader('Retry-After', '10');
    response.status(problem.status).setHeader('Content-Language', language).type('application/problem+json');
    response.send(JSON.stringify(problem));
  }
}
