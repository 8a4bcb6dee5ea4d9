import { resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';

const SESSION_COOKIE = 'farled';
const WHOLE_DOCUMENT = resolve(__dirname, '../../../libs/api-client/openapi.json');

/** The routes of the API and what they take. Public routes say so with `security: []`. */
export function openApiDocument(app: NestExpressApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Farled')
    .setDescription('E-services of a Swedish municipality. Errors are problem+json (RFC 9457).')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addCookieAuth(SESSION_COOKIE, undefined, 'session')
    .build();
  return openPublicRoutes(SwaggerModule.createDocument(app, about));
}

/** A route is either behind a policy, which names the session, or public: there is no third kind. */
function openPublicRoutes(document: OpenAPIObject): OpenAPIObject {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path) as { security?: unknown }[]);
  for (const operation of operations) operation.security ??= [];
  return document;
}

/** Serves the document at `/api/openapi.json`, whole: what the routes answer is written into it by `tools/drift.cjs`. */
export function serveOpenApi(app: NestExpressApplication): void {
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    response.sendFile(WHOLE_DOCUMENT);
  });
}
