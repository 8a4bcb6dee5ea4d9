import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { correlationId } from '../context/correlation';
import { languageOf } from '../i18n/language';
import type { Language } from '../i18n/texts';
import { CORRELATION_HEADER } from './correlation.middleware';
import { type Problem, problemOf, secondsToWait } from './problem';
import { sendProblemPage, wantsPage } from './problem-page';

/** Writes every error as problem+json (RFC 9457), or as a page to a browser that goes there. The only place that does. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    const language = languageOf(request);
    const reference = correlationId() ?? String(response.getHeader(CORRELATION_HEADER) ?? '');
    const problem = problemOf(error, language, reference);
    if (problem.status >= 500) this.logger.error(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const seconds = secondsToWait(error, problem.status);
    if (seconds) response.setHeader('Retry-After', String(seconds));
    if (wantsPage(request)) sendProblemPage(request, response, problem, language);
    else sendProblem(response, problem, language);
  }
}

function sendProblem(response: Response, problem: Problem, language: Language): void {
  response.status(problem.status).setHeader('Content-Language', language).type('application/problem+json');
  response.send(JSON.stringify(problem));
}
