import type { Id, ResidentActor, StaffRole } from '@farled/kernel';
import 'express-session';

/** Who is logged in. Ids and roles only: a session row holds no name and no number. */
export type Login =
  | ResidentActor
  | { readonly kind: 'staff'; readonly staffId: Id; readonly roles: readonly StaffRole[]; readonly department: string };

declare module 'express-session' {
  interface SessionData {
    /** What each unsafe request of this session must show. */
    csrfToken: string;
    login: Login;
    /** Milliseconds; when the person logged in, and when she last did something. */
    loginAt: number;
    activeAt: number;
    /** The BankID login that this browser has begun. */
    bankIdOrderId: Id;
  }
}
