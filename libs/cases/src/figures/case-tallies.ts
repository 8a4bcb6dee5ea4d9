import { CLOCK } from '@farled/infra';
import { addDays, type Clock, legalDay } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DAYS_BACK = 365;

/** So many cases of an e-service that went alike. */
export interface CaseTally {
  readonly service: string;
  /** Calendar days from receipt to the first decision; null when there is none yet. */
  readonly decidedAfterDays: number | null;
  /** Whether the first answer came by the promised day; null while there is still time. */
  readonly isPromiseKept: boolean | null;
  readonly cases: number;
}

/** Counts how the cases of the last year went, without a word about any of them. Reads only. */
@Injectable()
export class CaseTallies {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every e-service's cases that were received in the last year, or decided in it. */
  read(): Promise<CaseTally[]> {
    const today = legalDay(this.clock.now());
    return this.source.query(TALLIES, [today, addDays(today, -DAYS_BACK)]);
  }
}

const day = (instant: string) => `(${instant} at time zone 'Europe/Stockholm')::date`;

const TALLIES = `
select c.service,
  ${day('d.decided_at')} - ${day('c.received_at')} as "decidedAfterDays",
  case when c.first_answer_at is not null then ${day('c.first_answer_at')} <= c.promised_on
       when c.promised_on < $1::date then false end as "isPromiseKept",
  count(*)::int as cases
from cases."case" c
left join (select case_id, min(decided_at) as decided_at from cases.decision group by case_id) d on d.case_id = c.id
where ${day('coalesce(d.decided_at, c.received_at)')} > $2::date
group by 1, 2, 3`;
