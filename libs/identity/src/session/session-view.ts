import type { RightView } from '../acting/acting.service';
import type { SessionEnd } from './sessions';

interface Told {
  /** Each unsafe request shows it. */
  readonly csrfToken: string;
  readonly municipality: { readonly name: string; readonly phone: string; readonly email: string };
}

interface AnonymousSession extends Told {
  readonly authenticated: false;
}

/** Who is logged in, as the pages may show it. */
export interface LoggedInPerson {
  /** Null for a protected person: nobody looking over a shoulder reads a name. */
  readonly displayName: string | null;
  readonly roles: readonly string[];
  readonly protected: boolean;
  /** The account of a member of staff. */
  readonly staffId?: string;
  /** The absent colleague for whom a member of staff acts. */
  readonly deputyFor?: { readonly id: string; readonly name: string | null } | null;
}

export interface ActingNow {
  /** Who acts and for whom, in one word; a page sends it back with what it does. */
  readonly actingKey?: string;
  /** False for somebody known by the e-legitimation of another country alone. */
  readonly hasPersonalNumber?: boolean;
  /** By which right she acts for another; null when she acts for herself. */
  readonly acting: RightView | null;
  /** She acted for another until the right ended, or cannot be checked. */
  readonly actingEnded: boolean;
}

interface LoggedInSession extends Told, LoggedInPerson, ActingNow, SessionEnd {
  readonly authenticated: true;
  readonly kind: 'resident' | 'staff';
}

export type SessionView = AnonymousSession | LoggedInSession;
