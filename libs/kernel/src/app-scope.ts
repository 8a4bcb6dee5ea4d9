import type { Id } from './ids';

/** What a resident can let an app do for her (OAuth scopes); each route that takes one names it beside its policy. */
export const APP_SCOPES = ['cases:read', 'cases:write', 'drafts', 'profile:read'] as const;
export type AppScope = (typeof APP_SCOPES)[number];

/** The app through which a resident acts, by the yes that she gave it. */
export interface AppAccess {
  readonly clientId: string;
  readonly grantId: Id;
  readonly scopes: readonly AppScope[];
}
