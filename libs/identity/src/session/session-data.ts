import type { Id, ResidentActor, StaffActor } from '@farled/kernel';
import 'express-session';
import type { Device } from './device';

/** Who is logged in. Ids and roles only: a session row holds no name and no number. */
export type Login =
  | ResidentActor
  | (StaffActor & {
      /** The login that the session came of; it ends with it. */
      readonly signInId: Id;
    });

declare module 'express-session' {
  interface SessionData {
    /** What each unsafe request of this session must show. */
    csrfToken: string;
    login: Login;
    /** By which the person names this login in her list; the session's own id never leaves the cookie. */
    loginId: Id;
    /** Milliseconds; when the person logged in, and when she last did something. */
    loginAt: number;
    activeAt: number;
    device: Device;
    /** True once the row is there: a session that has been ended meanwhile is not written again. */
    isStored: boolean;
    /** The BankID login that this browser has begun. */
    bankIdOrderId: Id;
  }
}
