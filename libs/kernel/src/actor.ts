import type { AppAccess } from './app-scope';
import type { Id } from './ids';
import { type Party, partyKey, type Representation } from './representation';

/** What a member of staff may be. One person can have several. */
export const STAFF_ROLES = [
  'case-officer',
  'protected-data-officer',
  'process-owner',
  'operator',
  'auditor',
  'administrator',
  'trustee-registrar',
  'archivist',
  'log-reviewer',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Level of assurance of an e-legitimation (Sweden Connect, DIGG tillitsnivå 2 to 4). */
export type AssuranceLevel = 2 | 3 | 4;

export interface Nobody {
  readonly kind: 'nobody';
}
export interface ResidentActor {
  readonly kind: 'resident';
  readonly personId: Id;
  readonly assurance: AssuranceLevel;
  /** For whom she acts; undefined when she acts for herself. Checked again before each request. */
  readonly represents?: Representation;
  /** The app through which she acts; undefined on our own pages. */
  readonly app?: AppAccess;
}
export interface StaffActor {
  readonly kind: 'staff';
  readonly staffId: Id;
  readonly roles: readonly StaffRole[];
  readonly department: string;
  /** Codes of the organisation units whose cases she reaches: her own and those below them. Read anew at each request. */
  readonly units?: readonly string[];
  /** The absent colleague for whom she acts now, as deputy; audit and case name both. */
  readonly deputyFor?: Id;
  /** When and how strongly she identified herself; sensitive actions ask for it anew (step-up). */
  readonly identified?: StaffIdentification;
}
/** How a member of staff identified herself at her latest login. */
export interface StaffIdentification {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly assurance: AssuranceLevel;
  /** The identity provider by its configured id. */
  readonly provider: string;
}
/** Somebody who does not say who she is: she reports something without logging in, or follows a case by its secret code. */
export interface AnonymousActor {
  readonly kind: 'anonymous';
  /** The one case that her code opens. */
  readonly follows?: Id;
}
/** An outside system that has identified itself, such as a case-handling system answering a handover. */
export interface SystemActor {
  readonly kind: 'system';
  readonly system: string;
}
/** The platform itself: outbox, job handlers, timers. */
export interface PlatformActor {
  readonly kind: 'platform';
  readonly part: string;
}

/** Who is acting. Carries ids only, never names or personal numbers. */
export type Actor = Nobody | AnonymousActor | ResidentActor | StaffActor | SystemActor | PlatformActor;

export const nobody: Nobody = { kind: 'nobody' };
export const platform = (part: string): PlatformActor => ({ kind: 'platform', part });

/** The id by which an actor stands in the audit log. */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case 'nobody':
    case 'anonymous':
      return actor.kind;
    case 'resident':
      return `person:${actor.personId}`;
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'system':
      return `system:${actor.system}`;
    case 'platform':
      return `platform:${actor.part}`;
  }
}

/** The app through which a resident acts, by its client id. */
export const appOf = (actor: Actor): string | null => (actor.kind === 'resident' && actor.app?.clientId) || null;

/** The one for whom an actor acts, by the id that stands in the audit log; null when for herself. */
export function representedId(actor: Actor): string | null {
  if (actor.kind === 'resident') return actor.represents ? partyKey(actor.represents.party) : null;
  return actor.kind === 'staff' && actor.deputyFor ? `staff:${actor.deputyFor}` : null;
}

/** True when a member of staff holds at least one of the roles. */
export function hasRole(actor: Actor, ...roles: StaffRole[]): actor is StaffActor {
  return actor.kind === 'staff' && roles.some((role) => actor.roles.includes(role));
}

/** Whose matter it is: the one a resident represents, or herself. */
export const partyOf = ({ personId, represents }: ResidentActor): Party =>
  represents?.party ?? { kind: 'person', id: personId };
