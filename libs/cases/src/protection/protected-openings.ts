import { CLOCK } from '@farled/infra';
import { type Clock, type Id, Rejected, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProtectedOpening } from './protected-opening.entity';

/** As long as a person works with what she has opened; after that she says again why. */
const OPEN_MS = 30 * 60_000;

/** Protected persons' cases are opened one at a time, each for a purpose (OSL 22 kap. 1 §). */
@Injectable()
export class ProtectedOpenings {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a case; the one that was open before is closed. */
  async open({ staffId }: StaffActor, caseId: Id, purpose: string): Promise<void> {
    const opening = { staffId, caseId, purpose, openedAt: this.clock.now() };
    await this.source.manager.upsert(ProtectedOpening, opening, ['staffId']);
  }

  /** The purpose for which a case is open to somebody; throws when it is not. */
  async purpose({ staffId }: StaffActor, caseId: Id): Promise<string> {
    const opening = await this.source.manager.findOneBy(ProtectedOpening, { staffId, caseId });
    const age = opening ? this.clock.now().getTime() - opening.openedAt.getTime() : OPEN_MS;
    if (!opening || age >= OPEN_MS) throw new Rejected('case.open-first', 'forbidden');
    return opening.purpose;
  }
}
