import type { ApplicationPart } from '../part/application-part.entity';
import { type PartStage, stageOf } from '../part/part-view';
import type { SignRequest } from './sign-request.entity';

/** How those stand who were asked to sign: counted, never named. */
export interface SignersView {
  readonly state: SignRequest['state'];
  readonly role: SignRequest['role'];
  readonly asked: number;
  readonly signed: number;
  readonly dueAt: string;
  /** Why those who refused did, in their own words. */
  readonly reasons: readonly string[];
  /** Each of those who were asked, in the order in which they were. */
  readonly each: readonly {
    readonly role: SignRequest['role'];
    readonly state: SignRequest['state'];
    readonly part: PartStage;
    readonly isReminded: boolean;
  }[];
}

/** The view of those who were asked at one signing, of whom there is at least one. */
export function signersView(requests: readonly SignRequest[], parts: readonly ApplicationPart[]): SignersView | null {
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
    each: requests.map(({ id, role, state, reminders }) => {
      return { role, state, part: stageOf(parts.find((part) => part.id === id)), isReminded: reminders > 0 };
    }),
  };
}
