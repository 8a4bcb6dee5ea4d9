import { type ActingRight, type KeptRight, PartyNames, type TrusteePower } from '@farled/identity';
import { CLOCK } from '@farled/infra';
import { type Actor, type Clock, type Id, legalDay } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** A commission as it stands in the list; a name is null when the person may not be named. */
export interface TrusteeView {
  readonly id: Id;
  readonly reference: string;
  readonly trustee: string | null;
  readonly principal: string | null;
  readonly powers: readonly TrusteePower[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** When it was ended by hand, or by a newer list. */
  readonly endedAt: string | null;
  readonly standing: 'current' | 'coming' | 'over';
}

/** Shows commissions, with the names of those who may be named now. */
@Injectable()
export class TrusteeViews {
  constructor(
    private readonly names: PartyNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, right: KeptRight): Promise<TrusteeView> {
    const { id, reference, powers, startsOn, endsOn, endedAt } = right;
    const nameOf = (person: Id) => this.names.of(actor, { kind: 'person', id: person }, 'trustee');
    const [trustee, principal] = await Promise.all([nameOf(right.holderId), nameOf(right.partyId)]);
    const scope = { powers, startsOn, endsOn, endedAt: endedAt?.toISOString() ?? null };
    return { id, reference, trustee, principal, ...scope, standing: standingOf(right, legalDay(this.clock.now())) };
  }
}

/** Whether a right holds on a day, will, or has ended. */
export function standingOf(
  { startsOn, endsOn, endedAt }: Pick<ActingRight, 'startsOn' | 'endsOn' | 'endedAt'>,
  today: string,
): TrusteeView['standing'] {
  if (endedAt !== null || (endsOn !== null && endsOn < today)) return 'over';
  return startsOn !== null && startsOn > today ? 'coming' : 'current';
}
