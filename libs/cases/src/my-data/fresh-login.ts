import { Rejected } from '@farled/kernel';
import type { Request } from 'express';

const MINUTES = 15;

/** A copy of everything is for whoever has just shown who she is, not for whoever sits at an open page. */
export function requireFreshLogin({ session }: Request, now: Date): void {
  const since = session?.loginAt === undefined ? Number.POSITIVE_INFINITY : now.getTime() - session.loginAt;
  if (since > MINUTES * 60_000) throw new Rejected('data.login-again', 'forbidden');
}
