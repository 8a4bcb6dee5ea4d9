import type { Environment } from './from-env';

const host = (env: Environment) => env.SANDBOX_HOST ?? '127.0.0.1';

/** Default of an outside system's address in the demo: the sandbox's protocols, over mutual TLS. */
export const sandboxSystem =
  (path: string) =>
  (env: Environment): string =>
    `https://${host(env)}:${env.SANDBOX_TLS_PORT ?? 3002}${path}`;

/** Default of an address that a person's browser visits in the demo: the sandbox's own pages. */
export const sandboxPage =
  (path: string) =>
  (env: Environment): string =>
    `http://${host(env)}:${env.SANDBOX_PORT ?? 3001}${path}`;
