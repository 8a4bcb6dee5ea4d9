import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { StaffLoginAttempt } from './staff-login-attempt.entity';

type NewAttempt = Omit<StaffLoginAttempt, 'browserHash' | 'answeredAt'> & { readonly browserSecret: string };

/** Requests to the IdP, each taken once, by whichever server gets the answer. */
@Injectable()
export class StaffLoginAttempts {
  constructor(private readonly source: DataSource) {}

  async begin({ browserSecret, ...attempt }: NewAttempt): Promise<void> {
    const browserHash = sha256(browserSecret);
    await this.source.manager.insert(StaffLoginAttempt, { ...attempt, browserHash, answeredAt: null });
  }

  /** The attempt that waits under this id, in this browser. */
  waiting(id: string, browserSecret: string): Promise<StaffLoginAttempt | null> {
    const browserHash = sha256(browserSecret);
    return this.source.manager.findOneBy(StaffLoginAttempt, { id, browserHash, answeredAt: IsNull() });
  }

  /** Uses the attempt up; false when somebody has done so already. */
  async use(id: string): Promise<boolean> {
    const { affected } = await this.source.manager.update(
      StaffLoginAttempt,
      { id, answeredAt: IsNull() },
      { answeredAt: new Date() },
    );
    return affected === 1;
  }

  async removeOld(): Promise<void> {
    await this.source.query(`delete from identity.staff_login_attempt where asked_at < now() - interval '1 day'`);
    await this.source.query(`delete from identity.bankid_order where started_at < now() - interval '1 day'`);
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
