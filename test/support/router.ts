import { can, type DeclaredRoute, RouteAccessCheck } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { createServer } from '../../apps/server/src/create-server';
import type { Installation } from './installation';

interface ExpressLayer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** The router of the very program, as it was built by Nest: every route, and who may call it. */
export interface Router {
  readonly routes: readonly DeclaredRoute[];
  /** What Express answers, read from its own stack: `GET /api/...`. */
  readonly served: readonly string[];
}

/** Makes the server in this process, against the database of an installation, and reads its router. */
export async function routerOf(farled: Installation): Promise<Router> {
  const before = { ...process.env };
  Object.assign(process.env, farled.environment(), { LOG_LEVEL: 'silent' });
  const app = await createServer();
  try {
    await app.init();
    const { stack } = app.getHttpAdapter().getInstance().router as { stack: ExpressLayer[] };
    const served = stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
    );
    return { routes: app.get(RouteAccessCheck).routes(), served };
  } finally {
    await app.close();
    process.env = before;
  }
}

export const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;

export const isPublic = ({ access }: DeclaredRoute): boolean => access?.public === true;

/** Whether the policy of a route lets this kind of actor in at all. */
export const lets = (actor: Actor, { access }: DeclaredRoute): boolean =>
  access !== undefined && !access.public && can(actor, access.action);
