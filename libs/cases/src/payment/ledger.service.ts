import { AuditLog, authorise } from '@farled/infra';
import { type Actor, addDays, legalDay, Rejected, swedishTime } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Download } from '../case/download';
import { type LedgerRow, ledgerCsv } from './ledger-csv';
import type { LedgerPeriodDto } from './ledger-period.dto';

/** The longest period that is given at once. */
const MOST_DAYS = 400;

const ROWS = `
  select a.settled_at as at, a.method, a.amount_ore as ore, a.reference, p.fee, p.account, p.vat_rate as "vatRate",
         c.diary_number as "diaryNumber", c.service
  from cases.payment_attempt a join cases.payment p on p.id = a.payment_id join cases."case" c on c.id = a.case_id
  where a.state = 'paid' and a.settled_at >= $1 and a.settled_at < $2
  union all
  select r.done_at, a.method, -r.amount_ore, a.reference, p.fee, p.account, p.vat_rate, c.diary_number, c.service
  from cases.refund r join cases.payment_attempt a on a.id = r.attempt_id
    join cases.payment p on p.id = r.payment_id join cases."case" c on c.id = r.case_id
  where r.state = 'done' and r.done_at >= $1 and r.done_at < $2
  order by 1, 4`;

/** What came in and what was given back, for the economy department: amounts and case numbers, never a person. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly source: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Sums by day and method. */
  async days(actor: Actor, period: LedgerPeriodDto) {
    authorise(actor, 'payment.ledger');
    const sums = new Map<string, { day: string; method: string; count: number; ore: number }>();
    for (const { at, method, ore } of await this.rows(period)) {
      const day = legalDay(at);
      const sum = sums.get(`${day} ${method}`) ?? { day, method, count: 0, ore: 0 };
      sums.set(`${day} ${method}`, { ...sum, count: sum.count + 1, ore: sum.ore + ore });
    }
    return { items: [...sums.values()] };
  }

  /** Each event as one row, for the bookkeeping. */
  async csv(actor: Actor, period: LedgerPeriodDto): Promise<Download> {
    authorise(actor, 'payment.ledger');
    const rows = await this.rows(period);
    const fields = [period.from, period.to];
    await this.audit.record(undefined, { actor, action: 'ledger.export', purpose: 'bookkeeping', fields });
    const content = Buffer.from(ledgerCsv(rows), 'utf8');
    return { content, name: `betalningar-${period.from}--${period.to}.csv`, type: 'text/csv' };
  }

  private rows({ from, to }: LedgerPeriodDto): Promise<LedgerRow[]> {
    if (to < from || to > addDays(from, MOST_DAYS)) throw new Rejected('ledger.period', 'invalid');
    return this.source.query(ROWS, [swedishTime(from, '00:00'), swedishTime(addDays(to, 1), '00:00')]);
  }
}
