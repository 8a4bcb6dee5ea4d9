import type { SignRequest } from './sign-request.entity';

/** How those stand who were asked to sign: counted, never named. */
export interface SignersView {
  readonly state: 'waiting' | 'signed' | 'refused' | 'expired' | 'withdrawn';
  readonly role: SignRequest['role'];
  readonly asked: number;
  readonly signed: number;
  readonly dueAt: string;
  /** Why those who refused did, in their own words. */
  readonly reasons: readonly string[];
}

/** Null when nobody was asked. */
export function signersView(requests: readonly SignRequest[]): SignersView | null {
  const [first] = requests;
  if (!first) return null;
  const has = (state: SignRequest['state']) => requests.some((request) => request.state === state);
  const order = ['waiting', 'refused', 'expired', 'withdrawn'] as const;
  return {
    state: order.find(has) ?? 'signed',
    role: first.role,
    asked: requests.length,
    signed: requests.filter(({ state }) => state === 'signed').length,
    dueAt: first.dueAt.toISOString(),
    reasons: requests.flatMap(({ reason }) => reason ?? []),
  };
}
