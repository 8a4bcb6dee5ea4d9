import { type Clock, type Id, newId } from '@farled/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../clock/clock';

/** Gives the id of the alarm that is open now, whether this call opened it or an earlier one. */
const RAISE = `with opened as (
    insert into infra.alarm (id, code, reference, raised_at) values ($1, $2, $3, $4)
    on conflict (code, reference) where closed_at is null do nothing returning id)
  select id from opened
  union all select id from infra.alarm where code = $2 and reference = $3 and closed_at is null
  limit 1`;
const CLOSE = `update infra.alarm set closed_at = $2
  where code = $1 and closed_at is null and ($3::text is null or reference = $3) returning id, reference`;
const CLOSE_ONE = `update infra.alarm set closed_at = $2, closed_by = $3, close_note = $4
  where id = $1 and closed_at is null`;
const COLUMNS = `id, code, reference, raised_at as "raisedAt", closed_at as "closedAt", closed_by as "closedBy",
  close_note as "closeNote"`;
const OPEN = `select ${COLUMNS} from infra.alarm
  where starts_with(code, $1) and closed_at is null order by raised_at, reference limit 100`;
const LIST = `select ${COLUMNS} from infra.alarm
  where (closed_at is null) = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`;
const COUNT = 'select count(*)::int as count from infra.alarm where closed_at is null';

/** An alarm that nobody has closed. */
export interface OpenAlarm {
  readonly code: string;
  readonly reference: string;
  readonly raisedAt: Date;
}

/** An alarm with its end: by itself when nobody has closed it by hand. */
export interface Alarm extends OpenAlarm {
  readonly id: Id;
  readonly closedAt: Date | null;
  readonly closedBy: Id | null;
  readonly closeNote: string | null;
}

/** Which alarms, newest first. */
export interface AlarmPage {
  readonly isOpen: boolean;
  readonly after?: Id;
  readonly limit: number;
}

/** Tells an operator that something needs a person; one open alarm for each code and reference. */
@Injectable()
export class OperatorAlarms {
  private readonly logger = new Logger('Alarm');

  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens the alarm unless it is open already; gives the open one's id. */
  async raise(tx: EntityManager, code: string, reference: string): Promise<Id> {
    const id = newId();
    const rows: { id: Id }[] = await tx.query(RAISE, [id, code, reference, this.clock.now()]);
    this.logger.error({ code, reference }, 'operator alarm');
    return rows[0]?.id ?? id;
  }

  /** What the code stood for is over: its open alarms are closed, or the one of a reference. Gives those closed. */
  async close(tx: EntityManager, code: string, reference?: string): Promise<{ id: Id; reference: string }[]> {
    const values = [code, this.clock.now(), reference ?? null];
    const [closed] = await tx.query<[{ id: Id; reference: string }[], number]>(CLOSE, values);
    for (const one of closed) this.logger.log({ code, reference: one.reference }, 'operator alarm is over');
    return closed;
  }

  /** Somebody has looked into one alarm and closes it by hand; false when it is closed already. */
  async closeOne(tx: EntityManager, id: Id, by: { staffId: Id; note: string }): Promise<boolean> {
    const values = [id, this.clock.now(), by.staffId, by.note];
    const [, count] = await tx.query<[unknown, number]>(CLOSE_ONE, values);
    return count === 1;
  }

  /** Open alarms whose codes begin so, oldest first. */
  open(prefix: string): Promise<Alarm[]> {
    return this.source.query(OPEN, [prefix]);
  }

  /** How many are open. */
  async countOpen(): Promise<number> {
    const rows: { count: number }[] = await this.source.query(COUNT);
    return rows[0]?.count ?? 0;
  }

  /** Alarms by when they were raised, newest first. */
  list({ isOpen, after, limit }: AlarmPage): Promise<Alarm[]> {
    return this.source.query(LIST, [isOpen, after ?? null, limit]);
  }

  /** One alarm. */
  async find(id: Id): Promise<Alarm | undefined> {
    const rows: Alarm[] = await this.source.query(`select ${COLUMNS} from infra.alarm where id = $1`, [id]);
    return rows[0];
  }
}
