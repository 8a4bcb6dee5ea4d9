import type { SignRequestState } from './sign-request.entity';

/** `complete`: enough have signed. `refused`: it can no longer become enough. */
export type Standing = 'waiting' | 'complete' | 'refused' | 'expired';

/** How a signing by several stands; the one who asked has signed already. */
export function signingStanding(needed: number, states: readonly SignRequestState[]): Standing {
  const count = (...wanted: SignRequestState[]) => states.filter((state) => wanted.includes(state)).length;
  if (1 + count('signed') >= needed) return 'complete';
  if (1 + count('signed', 'waiting') >= needed) return 'waiting';
  return count('refused') > 0 ? 'refused' : 'expired';
}
