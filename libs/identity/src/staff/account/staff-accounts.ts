import { AuditLog, CLOCK, Transactions } from '@farled/infra';
import { type Clock, newId, platform, type StaffRole } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClaimedUnits } from '../../organisation/claimed-units';
import { StaffRefusal } from '../staff-refusal';
import { Staff } from './staff.entity';

/** Who somebody is, by what an identity provider has said at a login. */
export interface StaffIdentity {
  readonly subject: string;
  readonly provider: string;
  readonly name: string;
  readonly department: string;
  readonly email: string | null;
  readonly roles: readonly StaffRole[];
  readonly units: readonly string[];
  readonly unitWords: readonly string[];
}

const KEPT = ['name', 'department', 'email'] as const;

/** Accounts of staff: made at the first login, brought up to date by each, closed to those who have left. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly units: ClaimedUnits,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The account of somebody who has just identified herself; refuses one that is closed. */
  enter(identity: StaffIdentity): Promise<Staff> {
    return this.transactions.run(async (tx) => {
      const { subject, units, unitWords } = identity;
      // Two first logins at once make one account.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7042011))', [subject]);
      const known = await tx.findOneBy(Staff, { subject });
      if (known?.deactivatedAt) throw new StaffRefusal('deactivated', 'the account is closed');
      const account = await this.write(tx, known, identity);
      await this.units.set(tx, account.id, units, unitWords);
      return account;
    });
  }

  private async write(tx: EntityManager, known: Staff | null, identity: StaffIdentity): Promise<Staff> {
    const { subject, provider, name, department, email, roles } = identity;
    const facts = { provider, name, department, email, roles: [...roles], lastLoginAt: this.clock.now() };
    const account: Staff = { id: known?.id ?? newId(), subject, deactivatedAt: null, ...facts };
    await tx.save(Staff, account);
    const changed = known ? KEPT.filter((field) => known[field] !== account[field]) : [...KEPT];
    const sameRoles = known && [...known.roles].sort().join() === [...roles].sort().join();
    const fields = sameRoles ? changed : [...changed, 'roles'];
    if (fields.length === 0) return account;
    const action = known ? 'staff.changed' : 'staff.created';
    await this.audit.record(tx, { actor: platform('staff-login'), action, purpose: `staff:${account.id}`, fields });
    return account;
  }
}
