import { AuditLog, CLOCK, Transactions, UrgentAlarms } from '@farled/infra';
import { type Clock, newId, platform, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Staff } from '../staff/account/staff.entity';
import { StaffEntrance } from '../staff/login-session/staff-entrance';
import { BreakGlassConfig } from './break-glass.config';
import { isSecretOf } from './secret-hash';

const SUBJECT = 'break-glass';
const NAME = 'Nödkonto';

/** A way in when no identity provider answers. Each use and each try raises an alarm, by e-mail too, before anything else happens. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly config: BreakGlassConfig,
    private readonly transactions: Transactions,
    private readonly entrance: StaffEntrance,
    private readonly alarms: UrgentAlarms,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get isOn(): boolean {
    return this.config.hash !== undefined;
  }

  async enter(request: Request, secret: string): Promise<void> {
    if (!this.config.hash) throw new Rejected('not-found', 'not-found');
    const isRight = await isSecretOf(this.config.hash, secret);
    if (isRight === undefined) throw new Rejected('too-many', 'too-many', { seconds: 5 });
    const account = await this.transactions.run(async (tx) => {
      const id = newId();
      await this.alarms.raise(tx, isRight ? 'break-glass.used' : 'break-glass.tried', id);
      const result = isRight ? 'allowed' : 'refused';
      await this.audit.record(tx, { actor: platform(SUBJECT), action: 'break-glass', purpose: id, result });
      return isRight
        ? this.account((row) => tx.save(Staff, row), await tx.findOneBy(Staff, { subject: SUBJECT }))
        : null;
    });
    if (!account) throw new Rejected('break-glass.wrong', 'forbidden');
    const now = this.clock.now().getTime();
    await this.entrance.open(request, account, {
      provider: SUBJECT,
      ...{ assurance: 2, authenticatedAt: Date.now(), session: null, nameId: null, idToken: null },
      endsAt: new Date(now + this.config.minutes * 60_000),
    });
  }

  private account(save: (row: Staff) => Promise<Staff>, known: Staff | null): Promise<Staff> {
    return save({
      id: known?.id ?? newId(),
      ...{ subject: SUBJECT, provider: SUBJECT, name: NAME, department: '', email: null },
      roles: this.config.roles,
      lastLoginAt: this.clock.now(),
      deactivatedAt: null,
    });
  }
}
