import { type Clock, newId } from '@farled/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../clock/clock';

const INSERT = `insert into infra.alarm (id, code, reference, raised_at) values ($1, $2, $3, $4)
  on conflict (code, reference) where closed_at is null do nothing`;

/** Tells an operator that something needs a person; one open alarm for each code and reference. */
@Injectable()
export class OperatorAlarms {
  private readonly logger = new Logger('Alarm');

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async raise(tx: EntityManager, code: string, reference: string): Promise<void> {
    await tx.query(INSERT, [newId(), code, reference, this.clock.now()]);
    this.logger.error({ code, reference }, 'operator alarm');
  }
}
