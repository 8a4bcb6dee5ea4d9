import { ControlledClock, newId, Rejected, Unavailable } from '@farled/kernel';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import {
  CLOCK,
  DatabaseModule,
  InfraModule,
  infraTables,
  NotSent,
  Outbox,
  OutboxDispatcher,
  OutboxHandlers,
  Transactions,
} from '..';
import { OutboxAlarms } from './outbox-alarms';

describe('Outbox', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let clock: ControlledClock;
  let outbox: Outbox;
  let handlers: OutboxHandlers;
  let dispatcher: OutboxDispatcher;
  let transactions: Transactions;
  let seen: string[];

  beforeEach(async () => {
    database = await createTestDatabase();
    clock = new ControlledClock(new Date('2026-03-02T08:00:00Z'));
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot([infraTables], { url: database.url }), InfraModule],
    })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .compile();
    app.useLogger(false);
    await app.init();
    outbox = app.get(Outbox);
    handlers = app.get(OutboxHandlers);
    dispatcher = app.get(OutboxDispatcher);
    transactions = app.get(Transactions);
    seen = [];
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const send = (kind: string, name: string, orderingKey = 'case-1', idempotencyKey = name) =>
    transactions.run((tx) => outbox.enqueue(tx, { kind, idempotencyKey, orderingKey, payload: { name } }));
  const states = async () => {
    const rows: { key: string; state: string }[] = await app
      .get(DataSource)
      .query('select idempotency_key as key, state from infra.outbox order by seq');
    return Object.fromEntries(rows.map((row) => [row.key, row.state]));
  };
  const record = async ({ payload }: { payload: { name?: unknown } }) => void seen.push(String(payload.name));

  it('delivers nothing of a transaction that was rolled back', async () => {
    handlers.register('note', record);
    const broken = transactions.run(async (tx) => {
      await outbox.enqueue(tx, { kind: 'note', idempotencyKey: 'a', orderingKey: 'c', payload: {} });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await dispatcher.drain()).toBe(0);
  });

  it('drops a second message with the same idempotency key, also after delivery', async () => {
    handlers.register('note', record);
    await send('note', 'a');
    await send('note', 'a');
    await dispatcher.drain();
    await send('note', 'a');
    await dispatcher.drain();
    expect(seen).toEqual(['a']);
  });

  it('keeps the order within a key while one waits, and lets other keys pass', async () => {
    let down = true;
    handlers.register('note', async (message) => {
      if (down && message.payload.name === 'a1') throw new Unavailable('receiver');
      await record(message);
    });
    await send('note', 'a1', 'a');
    await send('note', 'a2', 'a');
    await send('note', 'b1', 'b');
    await dispatcher.drain();
    expect(seen).toEqual(['b1']);
    down = false;
    clock.advance(1000);
    await dispatcher.drain();
    expect(seen).toEqual(['b1', 'a1', 'a2']);
  });

  it('waits for a system in one message, and sends all that wait at once when it is back', async () => {
    let down = true;
    let calls = 0;
    handlers.register('engine.start', async (message) => {
      calls += 1;
      if (down) throw new Unavailable('engine');
      await record(message);
    });
    for (const name of ['a', 'b', 'c']) await send('engine.start', name, name);
    for (let second = 0; second < 300; second += 1) {
      await dispatcher.drain();
      clock.advance(1000);
    }
    // The one that asks does so every five seconds; the others once a minute.
    expect(calls).toBeGreaterThan(300 / 5);
    expect(calls).toBeLessThan(300 / 5 + 2 * 15);
    down = false;
    clock.advance(5000);
    await dispatcher.drain();
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('keeps waiting for one system when another one is back', async () => {
    const down = new Set(['engine', 'case-system']);
    const to = (system: string) => async (message: { payload: { name?: unknown } }) => {
      if (down.has(system)) throw new Unavailable(system);
      await record(message);
    };
    handlers.register('engine.start', to('engine'));
    handlers.register('handover.send', to('case-system'));
    for (const name of ['a', 'b']) await send('engine.start', name, name);
    for (const name of ['x', 'y']) await send('handover.send', name, name);
    for (let minute = 0; minute < 10; minute += 1) {
      await dispatcher.drain();
      clock.advance(60_000);
    }
    await dispatcher.drain();
    down.clear();
    down.add('case-system');
    clock.advance(5000);
    await dispatcher.drain();
    expect(seen).toEqual(['a', 'b']);
  });

  it('delivers each message once and in order with several dispatchers at work', async () => {
    handlers.register('note', async (message) => {
      await new Promise((resolve) => setImmediate(resolve));
      await record(message);
    });
    const names = Array.from({ length: 40 }, (_, index) => `${'abcd'[index % 4]}${String(index).padStart(2, '0')}`);
    for (const name of names) await send('note', name, name[0]);
    await Promise.all([dispatcher.drain(), dispatcher.drain(), dispatcher.drain()]);
    await dispatcher.drain();
    expect([...seen].sort()).toEqual([...names].sort());
    for (const lane of 'abcd') {
      const inLane = seen.filter((name) => name.startsWith(lane));
      expect(inLane).toEqual([...inLane].sort());
    }
  });

  it('delivers again after a crash between the handling and its mark', async () => {
    handlers.register('note', record);
    await send('note', 'a');
    const stop = transactions.observe((moment) => {
      if (moment === 'before-commit') throw new Error('crash');
    });
    await expect(dispatcher.drain()).rejects.toThrow('crash');
    stop();
    await dispatcher.drain();
    expect(seen).toEqual(['a', 'a']);
    expect(await states()).toEqual({ a: 'done' });
  });

  it('never sends an at-most-once message again after a crash or an unclear failure', async () => {
    handlers.register('sms', record, { delivery: 'at-most-once' });
    handlers.register('sms-unclear', async () => Promise.reject(new Unavailable('sms')), { delivery: 'at-most-once' });
    await send('sms', 'a', 'a');
    await send('sms-unclear', 'b', 'b');
    let commits = 0;
    const stop = transactions.observe((moment) => {
      if (moment === 'before-commit' && ++commits === 2) throw new Error('crash');
    });
    await expect(dispatcher.drain()).rejects.toThrow('crash');
    stop();
    await dispatcher.drain();
    clock.advance(86_400_000);
    await dispatcher.drain();
    expect(seen).toEqual(['a']);
    expect(await states()).toEqual({ a: 'maybe-sent', b: 'maybe-sent' });
  });

  it('tries an at-most-once message again when it certainly was not sent', async () => {
    handlers.register(
      'sms',
      async (message) => {
        if (message.attempt === 1) throw new NotSent('connection refused');
        await record(message);
      },
      { delivery: 'at-most-once' },
    );
    await send('sms', 'a');
    await dispatcher.drain();
    clock.advance(1000);
    await dispatcher.drain();
    expect(seen).toEqual(['a']);
  });

  it('buries what the receiver refuses, raises one alarm, and goes on with the lane', async () => {
    handlers.register('note', async (message) => {
      if (message.payload.name === 'a') throw new Rejected('case-system.refused');
      await record(message);
    });
    await send('note', 'a');
    await send('note', 'b');
    await dispatcher.drain();
    expect(await states()).toEqual({ a: 'dead', b: 'done' });
    expect(await app.get(DataSource).query('select code from infra.alarm')).toEqual([{ code: 'outbox.dead' }]);
  });

  it('closes the alarm of a message that goes out at last, or is taken away', async () => {
    let isRefusing = true;
    handlers.register('note', async (message) => {
      if (isRefusing) throw new Rejected('case-system.refused');
      await record(message);
    });
    await send('note', 'a');
    await send('note', 'b');
    await dispatcher.drain();
    const sql = (query: string) => app.get(DataSource).query(query);
    const open = async () => (await sql('select 1 from infra.alarm where closed_at is null')).length;
    await app.get(OutboxAlarms).closeOver();
    expect(await open()).toBe(2);
    isRefusing = false;
    await sql(`update infra.outbox set state = 'waiting', finished_at = null where idempotency_key = 'a'`);
    await app.get(OutboxAlarms).closeOver();
    expect(await open()).toBe(2);
    await dispatcher.drain();
    await sql(`delete from infra.outbox where idempotency_key = 'b'`);
    await app.get(OutboxAlarms).closeOver();
    expect(await open()).toBe(0);
    const logged = await sql(
      `select actor, purpose, fields[1] as code from infra.audit where action = 'alarm.close' order by purpose`,
    );
    const closed = { actor: 'platform:outbox', code: 'outbox.dead' };
    expect(logged).toEqual([
      { ...closed, purpose: 'outbox.discarded' },
      { ...closed, purpose: 'outbox.sent' },
    ]);
  });

  it('is woken by a commit of another connection', async () => {
    const delivered = new Promise<void>((resolve) => handlers.register('note', async () => resolve()));
    await dispatcher.start();
    await send('note', newId());
    await delivered;
  });

  it('holds up no system because another one hangs', async () => {
    let hangUp = () => {};
    const hanging = new Promise<void>((resolve) => {
      hangUp = resolve;
    });
    handlers.register('mail.send', () => hanging);
    const started = new Promise<void>((resolve) => handlers.register('engine.start', async () => resolve()));
    await dispatcher.start();
    for (const name of 'abcdef') await send('mail.send', name, name);
    await send('engine.start', 'g');
    await started;
    hangUp();
  });
});
