import { type Actor, type AppScope, Rejected } from '@farled/kernel';
import type { Response } from 'express';

/** Refuses an app what its resident has not allowed it, as RFC 6750 (section 3.1) says it. */
export function requireScope(actor: Actor, scope: AppScope | undefined, response: Response): void {
  if (actor.kind !== 'resident' || !actor.app) return;
  if (!scope) throw new Rejected('app.not-for-apps', 'forbidden');
  if (actor.app.scopes.includes(scope)) return;
  response.setHeader('WWW-Authenticate', `Bearer error="insufficient_scope", scope="${scope}"`);
  throw new Rejected('app.scope', 'forbidden', { scope });
}

/** True for a call that an app makes with a token of its own. */
export const isThroughApp = (actor: Actor): boolean => actor.kind === 'resident' && actor.app !== undefined;
