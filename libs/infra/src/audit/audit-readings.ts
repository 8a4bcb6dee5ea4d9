import type { Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What one member of staff read of one person in one case on one day: several rows of the log together. */
export interface StaffReading {
  readonly staffId: Id;
  readonly department: string | null;
  readonly personId: Id;
  readonly caseId: Id | null;
  /** The Swedish day. */
  readonly day: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly times: number;
  readonly purposes: readonly string[];
  readonly fields: readonly string[];
  /** Some of it between 22 and 6, or on a Saturday or Sunday. */
  readonly isAtNight: boolean;
}

const READINGS = `
with read as (
  select *, at at time zone 'Europe/Stockholm' as here from infra.audit
    where actor like 'staff:%' and action = 'read' and result = 'allowed' and person_id is not null
      and at >= $1 and at < $2
)
select substr(actor, 7) as "staffId", max(department) as department, person_id as "personId", case_id as "caseId",
  here::date::text as day, min(at) as "firstAt", max(at) as "lastAt", count(distinct read.id)::int as times,
  array_agg(distinct purpose) as purposes,
  coalesce(array_agg(distinct field) filter (where field is not null), '{}') as fields,
  bool_or(extract(hour from here) >= 22 or extract(hour from here) < 6 or extract(isodow from here) > 5) as "isAtNight"
from read left join lateral unnest(fields) as field on true
group by actor, person_id, case_id, here::date
order by min(seq) limit $3`;

/** Reads the audit log for those who follow it up. */
@Injectable()
export class AuditReadings {
  constructor(private readonly source: DataSource) {}

  /** What staff have read between two instants, at most so many readings. */
  byStaff(from: Date, to: Date, most: number): Promise<StaffReading[]> {
    return this.source.query(READINGS, [from, to, most]);
  }

  /** When the log begins. */
  async begin(): Promise<Date | null> {
    const rows: { at: Date | null }[] = await this.source.query('select min(at) as at from infra.audit');
    return rows[0]?.at ?? null;
  }
}
