import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { NextFunction, Request, Response } from 'express';

const NOT_MODIFIED = 304;
const FILE = resolve(__dirname, '../../libs/api-client/openapi.json');

interface Operation {
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}

interface Route {
  readonly pattern: RegExp;
  readonly path: string;
  readonly operations: Record<string, Operation>;
}

/** One answer as it left the server. */
export interface GivenAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What was sent as JSON; undefined when nothing was. */
  readonly body: unknown;
}

/** Compares answers with what openapi.json says of them. */
export class WrittenAnswers {
  private readonly ajv = addFormats(new Ajv({ strict: false }));
  private readonly routes: Route[];
  private readonly checks = new Map<string, ValidateFunction>();

  constructor() {
    const document = JSON.parse(readFileSync(FILE, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
    this.ajv.addSchema(document, 'api');
    this.routes = Object.entries(document.paths)
      .map(([path, operations]) => ({ path, operations, pattern: patternOf(path) }))
      // A fixed word comes before a parameter in its place ("{"), as in the router.
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** What is wrong with an answer; undefined when it is as written, or no answer of the API. Bodies are never quoted. */
  fault(answer: GivenAnswer): string | undefined {
    const { method, path, status } = answer;
    const route = this.routes.find(({ pattern }) => pattern.test(path));
    const operation = route?.operations[method.toLowerCase()];
    if (!route || !operation || status >= 400 || status === NOT_MODIFIED) return undefined;
    return this.compare(answer, route, operation);
  }

  private compare({ method, status, body }: GivenAnswer, route: Route, operation: Operation): string | undefined {
    const where = `${method} ${route.path}`;
    const response = operation.responses[status];
    if (!response) return `${where} answered ${status}, which openapi.json does not know`;
    if (!response.content?.['application/json']) {
      return body === undefined ? undefined : `${where} answered with a body, where openapi.json has none`;
    }
    const check = this.check(route.path, method.toLowerCase(), status);
    if (check(JSON.parse(JSON.stringify(body ?? null)))) return undefined;
    return `${where} answered otherwise than openapi.json says: ${wordsOf(check.errors)}`;
  }

  private check(path: string, method: string, status: number): ValidateFunction {
    const parts = ['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema'];
    const pointer = parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const check = this.checks.get(pointer) ?? this.ajv.compile({ $ref: `api#/${pointer}` });
    this.checks.set(pointer, check);
    return check;
  }
}

const wordsOf = (errors: ErrorObject[] | null | undefined): string =>
  (errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )[0] ?? '';

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}/?$`);

let known: WrittenAnswers | undefined;

/** Fails when an answer is not as openapi.json says. */
export function requireWritten(answer: GivenAnswer): void {
  known ??= new WrittenAnswers();
  const fault = known.fault({ ...answer, path: answer.path.replace(/\?.*/s, '') });
  if (fault) throw new Error(fault);
}

/** Watches what an application answers; gives back what asks whether all of it was as openapi.json says. */
export function watchAnswers(app: NestExpressApplication): () => void {
  const written = new WrittenAnswers();
  const faults = new Set<string>();
  app.use((request: Request, response: Response, next: NextFunction) => {
    let body: unknown;
    const { json } = response;
    response.json = (answer: unknown) => {
      body = answer;
      return json.call(response, answer);
    };
    response.once('finish', () => {
      const [path = ''] = request.originalUrl.split('?');
      const fault = written.fault({ method: request.method, path, status: response.statusCode, body });
      if (fault) faults.add(fault);
    });
    next();
  });
  return () => {
    if (faults.size > 0) throw new Error([...faults].join('\n'));
  };
}
