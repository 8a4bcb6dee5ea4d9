import { resolve } from 'node:path';
import type { AppScope } from '@farled/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';

const SESSION_COOKIE = 'farled';
const WHOLE_DOCUMENT = resolve(__dirname, '../../../libs/api-client/openapi.json');

/** How an app gets leave to call a route for a resident: docs/how-to/build-an-app.md. */
const appFlow: Parameters<DocumentBuilder['addOAuth2']>[0] = {
  type: 'oauth2',
  description: 'Code flow with PKCE (S256). Routes without `oauth2` take no app.',
  flows: {
    authorizationCode: {
      authorizationUrl: '/api/oauth/authorize',
      tokenUrl: '/api/oauth/token',
      refreshUrl: '/api/oauth/token',
      scopes: {
        'cases:read': 'Her cases with messages, documents, bookings and payments.',
        'cases:write': 'Messages in her cases, and answers to requests for more.',
        drafts: 'Applications: to fill in and to send. What must be signed she signs in the portal.',
        'profile:read': 'Who she is and what the municipality knows about her.',
      } satisfies Record<AppScope, string>,
    },
  },
};

/** The routes of the API and what they take. Public routes say so with `security: []`. */
export function openApiDocument(app: NestExpressApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Farled')
    .setDescription('E-services of a Swedish municipality. Errors are problem+json (RFC 9457).')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addCookieAuth(SESSION_COOKIE, undefined, 'session')
    .addOAuth2(appFlow, 'oauth2')
    .build();
  return namePlaces(openPublicRoutes(SwaggerModule.createDocument(app, about)));
}

/** A route is either behind a policy, which names the session, or public: there is no third kind. */
function openPublicRoutes(document: OpenAPIObject): OpenAPIObject {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path) as { security?: unknown }[]);
  for (const operation of operations) operation.security ??= [];
  return document;
}

/** Every place in a path is a parameter, also where a controller takes all of them at once. */
function namePlaces(document: OpenAPIObject): OpenAPIObject {
  for (const [path, operations] of Object.entries(document.paths)) {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    for (const operation of Object.values(operations) as { parameters?: Parameter[] }[]) {
      const { parameters = [] } = operation;
      const missing = places.filter((name) => !parameters.some((known) => known.in === 'path' && known.name === name));
      operation.parameters = [...missing.map(pathParameter), ...parameters];
    }
  }
  return document;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}

const pathParameter = (name: string) => ({ name, required: true, in: 'path', schema: { type: 'string' } });

/** Serves the document at `/api/openapi.json`, whole: what the routes answer is written into it by `tools/drift.cjs`. */
export function serveOpenApi(app: NestExpressApplication): void {
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    response.sendFile(WHOLE_DOCUMENT);
  });
}
