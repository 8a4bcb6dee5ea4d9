import { AuditLog, authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { StaffSignIns } from '../login-session/staff-sign-ins';
import { Staff } from './staff.entity';

/** Closes the accounts of those who leave, and opens them for those who come back. */
@Injectable()
export class StaffLeaving {
  constructor(
    private readonly transactions: Transactions,
    private readonly signIns: StaffSignIns,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever is logged in under an account that closes is logged out at once. */
  async setActive(actor: Actor, id: Id, isActive: boolean): Promise<void> {
    authorise(actor, 'organisation.change');
    if (actor.kind === 'staff' && actor.staffId === id) throw new Rejected('organisation.oneself', 'conflict');
    await this.transactions.run(async (tx) => {
      const change = { deactivatedAt: isActive ? null : this.clock.now() };
      const { affected } = isId(id) ? await tx.update(Staff, { id }, change) : { affected: 0 };
      if (!affected) throw new Rejected('not-found', 'not-found');
      if (!isActive) await this.signIns.endOf(id, tx);
      const action = isActive ? 'staff.activated' : 'staff.deactivated';
      await this.audit.record(tx, { actor, action, purpose: `staff:${id}` });
    });
  }
}
