import { type Clock, newId } from '@farled/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../clock/clock';

const INSERT = `insert into infra.alarm (id, code, reference, raised_at) values ($1, $2, $3, $4)
  on conflict (code, reference) where closed_at is null do nothing`;

const CLOSE = `update infra.alarm set closed_at = $2 
  where code = $1 and closed_at is null and ($3::text is null or reference = $3)`;
const OPEN = `select code, reference, raised_at as "raisedAt" from infra.alarm
  where starts_with(code, $1) and closed_at is null order by raised_at, reference limit 100`;

/** An alarm that nobody has closed. */
export interface OpenAlarm {
  readonly code: string;
  readonly reference: string;
  readonly raisedAt: Date;
}

/** Tells an operator that something needs a person; one open alarm for each code and reference. */
@Injectable()
export class OperatorAlarms {
  private readonly logger = new Logger('Alarm');

  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async raise(tx: EntityManager, code: string, reference: string): Promise<void> {
    await tx.query(INSERT, [newId(), code, reference, this.clock.now()]);
    this.logger.error({ code, reference }, 'operator alarm');
  }

  /** What the code stood for is over: its open alarms are closed, or the one of a reference. */
  async close(tx: EntityManager, code: string, reference?: string): Promise<void> {
    await tx.query(CLOSE, [code, this.clock.now(), reference ?? null]);
  }

  /** Open alarms whose codes begin so, oldest first. */
  open(prefix: string): Promise<OpenAlarm[]> {
    return this.source.query(OPEN, [prefix]);
  }
}
