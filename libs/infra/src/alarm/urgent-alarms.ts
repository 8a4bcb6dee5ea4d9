import { type Clock, legalDay } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../clock/clock';
import { Outbox } from '../outbox/outbox';
import { OperatorAlarms } from './operator-alarms';

/** Kind of the outbox message that takes an alarm, or its end, to those who must know. */
export const ALARM_MAIL = 'alarm.mail';

/** What the mail tells of. */
export interface AlarmNews {
  readonly code: string;
  readonly reference: string;
  /** Machine's time, as the mail says it. */
  readonly at: string;
  readonly isOver: boolean;
}

/**
 * Alarms that may not wait until somebody looks: they go by e-mail, too, once a day for as long as they are raised, and
 * once more when they are over.
 */
@Injectable()
export class UrgentAlarms {
  constructor(
    private readonly alarms: OperatorAlarms,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async raise(tx: EntityManager, code: string, reference: string): Promise<void> {
    const id = await this.alarms.raise(tx, code, reference);
    await this.tell(tx, `${id}:${legalDay(this.clock.now())}`, { code, reference, isOver: false });
  }

  /** What the code stood for is over: its open alarms are closed, or the one of a reference, and the mail says so. */
  async close(tx: EntityManager, code: string, reference?: string): Promise<void> {
    const closed = await this.alarms.close(tx, code, reference);
    for (const one of closed) await this.tell(tx, `${one.id}:over`, { code, reference: one.reference, isOver: true });
  }

  private tell(tx: EntityManager, key: string, news: Omit<AlarmNews, 'at'>): Promise<void> {
    return this.outbox.enqueue(tx, {
      kind: ALARM_MAIL,
      idempotencyKey: `${ALARM_MAIL}:${key}`,
      orderingKey: `${ALARM_MAIL}:${news.code}`,
      payload: { ...news, at: this.clock.now().toISOString() },
    });
  }
}
