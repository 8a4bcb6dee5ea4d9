import { platform } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OperatorAlarms } from '../alarm/operator-alarms';
import { AuditLog } from '../audit/audit-log';
import { Transactions } from '../database/transactions';

/** Open alarms of messages that have gone out since, or that somebody has taken away. */
const OVER = `select a.code, a.reference, o.id is not null as "isSent" from infra.alarm a
  left join infra.outbox o on o.id::text = a.reference
  where a.closed_at is null and a.code in ('outbox.dead', 'outbox.maybe-sent') and (o.id is null or o.state = 'done')
  limit 100`;

interface OverAlarm {
  readonly code: string;
  readonly reference: string;
  readonly isSent: boolean;
}

/** Closes the alarm of a message that was put back and has been sent, or was discarded; the audit log says which. */
@Injectable()
export class OutboxAlarms {
  constructor(
    private readonly transactions: Transactions,
    private readonly alarms: OperatorAlarms,
    private readonly audit: AuditLog,
  ) {}

  async closeOver(): Promise<void> {
    await this.transactions.run(async (tx) => {
      const over: OverAlarm[] = await tx.query(OVER);
      for (const one of over) await this.close(tx, one);
    });
  }

  private async close(tx: EntityManager, { code, reference, isSent }: OverAlarm): Promise<void> {
    const closed = await this.alarms.close(tx, code, reference);
    if (closed.length === 0) return;
    const purpose = isSent ? 'outbox.sent' : 'outbox.discarded';
    const fields = [code, reference];
    await this.audit.record(tx, { actor: platform('outbox'), action: 'alarm.close', purpose, fields });
  }
}
