import type { Instant } from './common';

/** What a resident can let an app do for her. */
export type AppScope = 'cases:read' | 'cases:write' | 'drafts' | 'profile:read';

/** What an app asks a resident for. */
export interface AppQuestion {
  name: string;
  owner: string;
  scopes: AppScope[];
  /** Until when her yes would be worth something. */
  until: Instant;
}

/** An app that the resident has let in. */
export interface OwnApp {
  id: string;
  name: string;
  /** Null when the municipality has taken the app away. */
  owner: string | null;
  scopes: AppScope[];
  since: Instant;
  until: Instant;
  usedAt: Instant | null;
}
