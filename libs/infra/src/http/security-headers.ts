import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { apiSecurityPolicy } from './content-security-policy';

/** Headers of every answer; pages replace the policy by their own. Answers of the API are never kept by a cache. */
export function securityHeaders(isSecure: boolean): RequestHandler[] {
  const common = helmet({
    contentSecurityPolicy: false,
    hsts: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const defaults: RequestHandler = (request, response, next) => {
    response.setHeader('Content-Security-Policy', apiSecurityPolicy);
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(self), microphone=(), payment=()');
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    next();
  };
  return [common, defaults];
}
