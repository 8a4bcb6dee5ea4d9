import type { Clock } from '@farled/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OperatorAlarms } from '../alarm/operator-alarms';
import { CLOCK } from '../clock/clock';
import { withCorrelation } from '../context/correlation';
import { Transactions } from '../database/transactions';
import { isProbe, release } from './outage';
import { type OutboxHandler, OutboxHandlers } from './outbox-handlers';
import { OutboxRow } from './outbox-message.entity';
import { type Outcome, outcomeOf, PROBE_MS } from './outcome';

/** The oldest due message whose lane is free. A row in another dispatcher's hands is locked, and skipped. */
const CLAIM = `select o.seq from infra.outbox o
  where o.state = 'waiting' and o.next_attempt_at <= $1 and o.kind = any($2)
    and not exists (select 1 from infra.outbox e where e.ordering_key = o.ordering_key and e.seq < o.seq
      and (e.state = 'waiting' or e.state = 'maybe-sent' and e.sending_until > clock_timestamp()))
  order by o.seq limit 1 for update of o skip locked`;

const MARK_MAYBE_SENT = `update infra.outbox
  set state = 'maybe-sent', attempts = attempts + 1, sending_until = clock_timestamp() + interval '1 minute' where seq = $1`;

/** Delivers one outbox message at a time, with the promises of house.md ("Decided once", outbox). */
@Injectable()
export class OutboxDelivery {
  private readonly logger = new Logger('Outbox');

  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: OutboxHandlers,
    private readonly alarms: OperatorAlarms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Delivers the next due message of these kinds; false when there is none. `claimedOne` is told before it is sent. */
  async deliverNext(kinds: readonly string[], claimedOne = () => {}): Promise<boolean> {
    // The row stays locked while a repeatable message is handled: a crash gives it back at once.
    const claimed = await this.transactions.run(async (tx) => {
      const row = await this.claim(tx, kinds);
      if (!row) return undefined;
      claimedOne();
      const handler = this.handlers.of(row.kind);
      if (handler.delivery === 'at-most-once') await tx.query(MARK_MAYBE_SENT, [row.seq]);
      else await this.record(tx, row, await this.attempt(row, handler));
      return { row, handler };
    });
    if (claimed?.handler.delivery === 'at-most-once') await this.deliverOnce(claimed.row, claimed.handler);
    return claimed !== undefined;
  }

  private async claim(tx: EntityManager, kinds: readonly string[]): Promise<OutboxRow | undefined> {
    const found: { seq: string }[] = await tx.query(CLAIM, [this.clock.now(), kinds]);
    const seq = found[0]?.seq;
    return seq ? tx.findOneByOrFail(OutboxRow, { seq }) : undefined;
  }

  /** `maybe sent` is committed already: whatever happens now, the message never goes out a second time by itself. */
  private async deliverOnce(row: OutboxRow, handler: OutboxHandler): Promise<void> {
    const outcome = await this.attempt(row, handler);
    await this.transactions.run((tx) => this.record(tx, row, outcome));
  }

  private attempt(row: OutboxRow, handler: OutboxHandler): Promise<Outcome> {
    const attempt = row.attempts + 1;
    const { id, kind, idempotencyKey, orderingKey, payload } = row;
    return withCorrelation(row.correlationId ?? undefined, async (): Promise<Outcome> => {
      try {
        await handler.handle({ id, kind, idempotencyKey, orderingKey, payload, attempt });
        return { kind: 'done' };
      } catch (error) {
        const outcome = outcomeOf(error, attempt, handler.delivery);
        this.logger.warn({ outbox: id, kind, attempt, outcome }, 'outbox delivery failed');
        return outcome;
      }
    });
  }

  private async record(tx: EntityManager, row: OutboxRow, outcome: Outcome): Promise<void> {
    const now = this.clock.now();
    const isFinal = outcome.kind !== 'retry';
    await tx.update(
      OutboxRow,
      { seq: row.seq },
      {
        state: outcome.kind === 'retry' ? 'waiting' : outcome.kind,
        attempts: row.attempts + 1,
        nextAttemptAt: outcome.kind === 'retry' ? await this.nextAttempt(tx, row, outcome) : row.nextAttemptAt,
        error: outcome.kind === 'done' ? null : outcome.error,
        sendingUntil: null,
        finishedAt: isFinal ? now : null,
      },
    );
    if (outcome.kind === 'dead' || outcome.kind === 'maybe-sent') {
      await this.alarms.raise(tx, `outbox.${outcome.kind}`, row.id);
    }
    if (isFinal) await release(tx, row, now);
  }

  private async nextAttempt(tx: EntityManager, row: OutboxRow, retry: Outcome & { kind: 'retry' }): Promise<Date> {
    const { afterMs, error } = retry;
    const waitMs = afterMs > PROBE_MS && (await isProbe(tx, row, error)) ? PROBE_MS : afterMs;
    return new Date(this.clock.now().getTime() + waitMs);
  }
}
