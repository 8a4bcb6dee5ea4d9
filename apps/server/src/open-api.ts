import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';

const SESSION_COOKIE = 'farled';

/** The document of the API. Public routes say so with `security: []`. */
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

/** Serves the document at `/api/openapi.json`; it is made at the first call. */
export function serveOpenApi(app: NestExpressApplication): void {
  let document: OpenAPIObject | undefined;
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    document ??= openApiDocument(app);
    response.json(document);
  });
}
