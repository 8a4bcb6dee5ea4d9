import { CLOCK } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const HOUR = 3_600_000;
/** Fewer say nothing about the next one, and something about somebody. */
const FEWEST = 5;

/** How long the decisions of an e-service took in the last year. */
export interface HandlingTime {
  readonly medianDays: number;
  readonly cases: number;
}

interface Known {
  readonly at: number;
  readonly time: Promise<HandlingTime | null>;
}

/** Our own history: half of the decisions came sooner. Days that were spent on waiting for the applicant do not count. */
@Injectable()
export class HandlingTimes {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when too few have been decided. Counted once an hour. */
  of(service: string): Promise<HandlingTime | null> {
    const now = this.clock.now().getTime();
    const before = this.known.get(service);
    if (before && Math.abs(now - before.at) < HOUR) return before.time;
    const time = this.count(service);
    this.known.set(service, { at: now, time });
    time.catch(() => this.known.delete(service));
    return time;
  }

  /** How many days a case has waited for its applicant so far. */
  async waitedDays(caseId: string): Promise<number> {
    const [row] = await this.source.query<{ days: number }[]>(WAITED, [caseId, this.clock.now()]);
    return row?.days ?? 0;
  }

  private async count(service: string): Promise<HandlingTime | null> {
    const [row] = await this.source.query<{ median: number | null; cases: number }[]>(MEDIAN, [
      service,
      this.clock.now(),
    ]);
    return row?.median != null && row.cases >= FEWEST ? { medianDays: Math.ceil(row.median), cases: row.cases } : null;
  }
}

/** A question that was never answered has held the case until the day after its last day. */
const WAITS = (until: string) => `select coalesce(sum(extract(epoch from
    least(coalesce(s.answered_at, (s.due_date + 1)::timestamp at time zone 'Europe/Stockholm'), ${until}) - s.asked_at)), 0)::float8 / 86400
  from cases.supplement s where s.asked_at < ${until} and s.case_id =`;

const WAITED = `select (${WAITS('$2::timestamptz')} $1::uuid) as days`;

const MEDIAN = `select percentile_cont(0.5) within group (order by took.days) as median, count(*)::int as cases from (
  select extract(epoch from d.decided_at - c.received_at)::float8 / 86400 - (${WAITS('d.decided_at')} c.id) as days
  from cases."case" c
  join lateral (select min(decided_at) as decided_at from cases.decision where case_id = c.id) d on d.decided_at is not null
  where c.service = $1 and d.decided_at > $2::timestamptz - interval '1 year' and d.decided_at <= $2::timestamptz) took`;
