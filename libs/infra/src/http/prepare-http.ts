import type { NestExpressApplication } from '@nestjs/platform-express';
import { requestLog } from '../logging/request-log';
import { jsonBodies } from './body-parsing';
import { correlation } from './correlation.middleware';
import { HttpConfig } from './http.config';
import { securityHeaders } from './security-headers';

/** Options of NestFactory.create and createNestApplication: bodies are read by `prepareHttp`, within limits. */
export const HTTP_OPTIONS = { bodyParser: false } as const;

/**
 * Puts what comes before every route in its order: correlation id, security headers, log, body within limits.
 * Server and tests call it alike, before `init`. Controllers name their whole path (`@Controller('api/cases')`).
 */
export function prepareHttp(app: NestExpressApplication): void {
  const config = app.get(HttpConfig);
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.use(correlation, ...securityHeaders(config.isSecure), requestLog, ...jsonBodies());
}
