import { Unavailable } from '@farled/kernel';
import type { EntityManager } from 'typeorm';
import type { OutboxRow } from './outbox-message.entity';

const IS_OLDEST_WAITING = `select not exists (
  select 1 from infra.outbox where state = 'waiting' and error = $1 and seq < $2) as is_oldest`;

/** Without their error: what goes out now need not ask again who else waited. Rows on their way already are skipped. */
const RELEASE = `update infra.outbox set next_attempt_at = $2, error = null where seq in (
  select seq from infra.outbox where state = 'waiting' and error = $1 and next_attempt_at > $2 for update skip locked)`;

/** What is noted at a message that waits for a system to come back. */
export const waitingFor = (outage: Unavailable): string => `Unavailable ${outage.system}`;

const isWaitingForSystem = (error: string | null): error is string => error?.startsWith('Unavailable ') ?? false;

/** The oldest message that waits for a system asks for all of them whether it is back. */
export async function isProbe(tx: EntityManager, row: OutboxRow, error: string): Promise<boolean> {
  if (!isWaitingForSystem(error)) return false;
  const [found] = await tx.query<{ is_oldest: boolean }[]>(IS_OLDEST_WAITING, [error, row.seq]);
  return found?.is_oldest ?? false;
}

/** A system has answered a message that waited for it: all that wait for the same system are due now. */
export async function release(tx: EntityManager, row: OutboxRow, now: Date): Promise<void> {
  if (isWaitingForSystem(row.error)) await tx.query(RELEASE, [row.error, now]);
}
