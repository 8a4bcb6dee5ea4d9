import type { Id } from '@farled/kernel';
import type { SessionData } from 'express-session';
import 'express-session';

declare module 'express-session' {
  interface SessionData {
    /** Reports without login that this browser has begun. */
    reports: Id[];
    /** The case that its secret code has opened, and when it was last looked at. */
    follows: { readonly caseId: Id; readonly at: number };
  }
}

/** The session of a browser, whether or not somebody is logged in. */
export type BrowserSession = Partial<SessionData>;

const MOST_OPEN = 5;
const IDLE_MS = 30 * 60_000;

export function rememberReport(session: BrowserSession, id: Id): void {
  session.reports = [...(session.reports ?? []), id].slice(-MOST_OPEN);
}

export const hasBegun = ({ reports = [] }: BrowserSession, id: Id): boolean => reports.includes(id);

export function openCase(session: BrowserSession, caseId: Id, now: Date): void {
  session.follows = { caseId, at: now.getTime() };
}

/** The case that is open here; whoever has left the page alone loses it after half an hour. */
export function openedCase({ follows }: BrowserSession, now: Date): Id | undefined {
  return follows && now.getTime() - follows.at <= IDLE_MS ? follows.caseId : undefined;
}
