import { type Clock, legalDay } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../clock/clock';
import { Outbox } from '../outbox/outbox';
import { OperatorAlarms } from './operator-alarms';

/** Kind of the outbox message that takes an alarm to the operators' mailbox; its payload is code and reference. */
export const ALARM_MAIL = 'alarm.mail';

/** Alarms that may not wait until somebody looks: they go by e-mail, too, once a day for as long as they are raised. */
@Injectable()
export class UrgentAlarms {
  constructor(
    private readonly alarms: OperatorAlarms,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async raise(tx: EntityManager, code: string, reference: string): Promise<void> {
    await this.alarms.raise(tx, code, reference);
    await this.outbox.enqueue(tx, {
      kind: ALARM_MAIL,
      idempotencyKey: `${ALARM_MAIL}:${code}:${reference}:${legalDay(this.clock.now())}`,
      orderingKey: `${ALARM_MAIL}:${code}`,
      payload: { code, reference },
    });
  }

  /** What the code stood for is over: its open alarms are closed, or the one of a reference. */
  close(tx: EntityManager, code: string, reference?: string): Promise<void> {
    return this.alarms.close(tx, code, reference);
  }
}
