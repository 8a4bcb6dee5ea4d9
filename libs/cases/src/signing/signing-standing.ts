import type { SignRequest, SignRequestState } from './sign-request.entity';

/** `complete`: enough have signed. `refused`: it can no longer become enough. */
export type Standing = 'waiting' | 'complete' | 'refused' | 'expired';

type Answered = Pick<SignRequest, 'state' | 'role'>;

/**
 * How a signing by several stands; the one who asked has signed already. Of those who must sign by rule it takes enough,
 * of those whom the writer has invited all.
 */
export function signingStanding(needed: number, requests: readonly Answered[]): Standing {
  const invited = requests.filter(({ role }) => role === 'invited');
  const byRule = requests.filter(({ role }) => role !== 'invited');
  const have = (...wanted: SignRequestState[]) =>
    count(invited, wanted) === invited.length && 1 + count(byRule, wanted) >= needed - invited.length;
  if (have('signed')) return 'complete';
  if (have('signed', 'waiting')) return 'waiting';
  return count(requests, ['refused']) > 0 ? 'refused' : 'expired';
}

const count = (requests: readonly Answered[], wanted: readonly SignRequestState[]): number =>
  requests.filter(({ state }) => wanted.includes(state)).length;
