import { type Clock, ControlledClock } from '@farled/kernel';
import { Client } from 'pg';
import { Listener } from '../database/listener';

/** Injection token of the Clock. */
export const CLOCK = Symbol('Clock');

const CHANNEL = 'farled_clock';
const CREATE = `create schema if not exists infra;
  create table if not exists infra.clock (id integer primary key default 1 check (id = 1), instant timestamptz not null)`;

/** A clock that stands still at the instant in `infra.clock`, the same one for server and broker. */
export interface FollowedClock extends Clock {
  close(): Promise<void>;
  /** Nest closes it with the program. */
  onApplicationShutdown(): Promise<void>;
}

/** Follows the controlled clock of a database; it begins at this machine's time when nobody has set it. */
export async function followClock(url: string): Promise<FollowedClock> {
  const clock = new ControlledClock();
  const listener = await Listener.start(url, CHANNEL, {
    notified: (payload) => clock.set(new Date(payload)),
    connected: async (client) => clock.set(await readClock(client)),
  });
  const close = () => listener.stop();
  return { now: () => clock.now(), close, onApplicationShutdown: close };
}

/** Moves the controlled clock of server and broker; for tests and demonstrations. */
export async function moveClock(url: string, instant: Date): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await readClock(client);
    await client.query('update infra.clock set instant = $1', [instant]);
    await client.query('select pg_notify($1, $2)', [CHANNEL, instant.toISOString()]);
  } finally {
    await client.end();
  }
}

async function readClock(client: Client): Promise<Date> {
  await client.query('select pg_advisory_lock(7042002)');
  try {
    await client.query(CREATE);
    await client.query('insert into infra.clock (instant) values (now()) on conflict do nothing');
    const { rows } = await client.query<{ instant: Date }>('select instant from infra.clock');
    return rows[0]?.instant ?? new Date();
  } finally {
    await client.query('select pg_advisory_unlock(7042002)');
  }
}
