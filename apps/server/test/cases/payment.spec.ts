import { OutboxDispatcher, PeriodicWork } from '@farled/infra';
import request from 'supertest';
import { pdfText } from '../../../../test/support/pdf-text';
import type { SwishAction } from '../../../sandbox/src/swish/swish-book';
import { decide } from './apply';
import { CaseWorld, type Person } from './case-world';
import { feeOf, unpaidWedding } from './wedding-world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('payment of a fee', () => {
  let world: CaseWorld;
  let elin: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    for (const system of ['swish', 'card']) world.sandbox.modes.set(system, 'up');
  });

  const begin = (payment: string, choice: object) => elin.post(`${payment}/attempts`, choice);
  const swishes = async (payment: string) => {
    const { body } = await begin(payment, { method: 'swish' }).expect(200);
    return body.items.at(-1).attempt;
  };
  const inApp = (qr: string, action: SwishAction) => {
    const payment = world.sandbox.swish.byToken(qr.slice(1));
    if (!payment) throw new Error('no such payment in the app');
    world.sandbox.swish.act(payment, action);
    return payment;
  };
  const state = async (caseId: string) => (await feeOf(world, elin, caseId)).state;
  const untilPaid = (caseId: string) => world.until(async () => (await state(caseId)) === 'paid', 'the payment');
  const refundOf = (caseId: string) =>
    world.until(async () => {
      await world.app.get(OutboxDispatcher).drain();
      const { body } = await officer.get(`/officer/cases/${caseId}/payments`).expect(200);
      world.clock.advance(MINUTE);
      return body.items.flatMap((item: { refunds: { state: string }[] }) => item.refunds).find(isOver);
    }, 'the refund');
  const isOver = (refund: { state: string }) => refund.state !== 'ordered';
  const watch = () => world.app.get(PeriodicWork).runAll();

  it('with Swish goes by QR code or by the app here, and gives a receipt with the tax and the organisation number', async () => {
    const { caseId, payment, fee, diaryNumber } = await unpaidWedding(world, elin);
    expect(fee).toMatchObject({ title: 'Vigsel på lördag', amountOre: 150_000, state: 'open', attempt: null });
    expect((await elin.get(`/cases/${caseId}`)).body.status.code).toBe('payment');
    const attempt = await swishes(payment);
    expect(attempt).toMatchObject({ method: 'swish', state: 'waiting', qr: expect.stringMatching(/^D[0-9a-f]{32}$/) });
    expect(attempt.appUrl).toContain(`token=${attempt.qr.slice(1)}`);
    await elin.get(`${payment}/receipt.pdf`).expect(404);
    const asked = inApp(attempt.qr, 'pay');
    expect(asked).toMatchObject({ amount: 1500, payeeAlias: '1239008465' });
    await untilPaid(caseId);
    const { body: pdf } = await elin.get(`${payment}/receipt.pdf`).expect(200);
    const text = pdfText(pdf).replaceAll('\u00a0', ' ');
    for (const words of ['1 500 kr', 'Ingen moms', '212000-0000', diaryNumber, 'Swish']) expect(text).toContain(words);
    await begin(payment, { method: 'card' }).expect(409);
  });

  it('with a telephone number asks in the app of that telephone, and keeps no number', async () => {
    const { caseId, payment } = await unpaidWedding(world, elin);
    const { body } = await begin(payment, { method: 'swish', phone: '070-174 06 05' }).expect(200);
    expect(body.items.at(-1).attempt).toMatchObject({ qr: null, appUrl: null, state: 'waiting' });
    const [asked] = world.sandbox.swish.open();
    expect(asked).toMatchObject({ payerAlias: '46701740605' });
    world.sandbox.swish.act(asked!, 'pay');
    await untilPaid(caseId);
    const rows = await world.source.query('select to_jsonb(a) as row from cases.payment_attempt a');
    expect(JSON.stringify(rows)).not.toContain('701740605');
  });

  it.each<[SwishAction, string]>([
    ['decline', 'Du avböjde'],
    ['no-money', 'Banken nekade'],
    ['bankid', 'Du avbröt i BankID'],
    ['bank-error', 'Försök igen'],
  ])('that ends with "%s" says why, and can be tried again', async (action, words) => {
    const { caseId, payment } = await unpaidWedding(world, elin);
    inApp((await swishes(payment)).qr, action);
    const failed = await world.until(async () => {
      const { attempt } = await feeOf(world, elin, caseId);
      return attempt?.message && attempt;
    }, 'the refusal');
    expect(failed).toMatchObject({ qr: null, message: expect.stringContaining(words) });
    inApp((await swishes(payment)).qr, 'pay');
    await untilPaid(caseId);
    await elin.post(`/cases/${caseId}/bookings/${(await bookingOf(caseId)).id}/cancel`, {}).expect(200);
  });
  const bookingOf = async (caseId: string) => (await elin.get(`/cases/${caseId}/bookings`)).body.items[0];

  it('says at once what Swish will not have, in words', async () => {
    const { payment } = await unpaidWedding(world, elin);
    const { body } = await begin(payment, { method: 'swish', phone: '0700000000' }).expect(200);
    expect(body.items.at(-1).attempt.message).toContain('inget Swish på det mobilnumret');
    await begin(payment, { method: 'invoice' }).expect(422);
    await begin(payment, { method: 'swish', phone: 'abc' }).expect(422);
  });

  it('by card goes over a page at the provider, and back', async () => {
    const { caseId, payment } = await unpaidWedding(world, elin);
    const { body } = await begin(payment, { method: 'card' }).expect(200);
    const { page } = body.items.at(-1).attempt;
    expect(page).toContain('/card/');
    const post = (action: string) =>
      fetch(page, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' });
    await post('refuse');
    expect(await state(caseId)).toBe('open');
    expect((await post('pay')).headers.get('location')).toContain(`/mina-arenden/${caseId}`);
    await untilPaid(caseId);
  });

  it('believes no callback: a forged one is refused, a repeated one changes nothing', async () => {
    const { caseId, payment } = await unpaidWedding(world, elin);
    world.sandbox.modes.set('swish', 'duplicates');
    const { qr } = await swishes(payment);
    const { id } = world.sandbox.swish.byToken(qr.slice(1))!;
    const callback = (key?: string) => {
      const call = request(world.app.getHttpServer()).post('/api/callbacks/swish');
      return (key ? call.set('callbackidentifier', key) : call).send({ id, status: 'PAID', amount: 1500 });
    };
    await callback().expect(401);
    await callback('0'.repeat(32)).expect(401);
    const [{ key }] = await world.source.query(
      'select callback_key as key from cases.payment_attempt order by id desc',
    );
    await callback(key).expect(200);
    expect(await state(caseId)).toBe('open');
    await request(world.app.getHttpServer()).post('/api/callbacks/card').set('authorization', key).send({}).expect(401);
    inApp(qr, 'pay');
    await untilPaid(caseId);
    await callback(key).expect(200);
    expect(await messages(caseId)).toBe(1);
  });
  const messages = async (caseId: string) => {
    const rows = await world.source.query(
      `select 1 from infra.outbox where kind = 'engine.publish' and payload->>'name' = 'payment.settled' and payload->>'caseId' = $1`,
      [caseId],
    );
    return rows.length;
  };

  it('finds by asking what no callback has told', async () => {
    const { caseId, payment } = await unpaidWedding(world, elin);
    world.sandbox.modes.set('swish', 'withheld');
    const { qr } = await swishes(payment);
    inApp(qr, 'pay');
    const paid = () =>
      world.source.query(`select 1 from cases.payment where case_id = $1 and state = 'paid'`, [caseId]);
    expect(await paid()).toHaveLength(0);
    world.clock.advance(2 * MINUTE);
    await watch();
    expect(await paid()).toHaveLength(1);
  });

  it('that is begun while Swish does not answer is followed up, and another can be tried', async () => {
    const { caseId, payment } = await unpaidWedding(world, elin);
    world.sandbox.modes.set('swish', 'down');
    await begin(payment, { method: 'swish' }).expect(503);
    world.sandbox.modes.set('swish', 'up');
    world.clock.advance(15 * MINUTE);
    await watch();
    const { attempt } = await feeOf(world, elin, caseId);
    expect(attempt).toMatchObject({ state: 'failed' });
    inApp((await swishes(payment)).qr, 'pay');
    await untilPaid(caseId);
  });

  it('gives back what is paid twice', async () => {
    const { caseId, payment } = await unpaidWedding(world, elin);
    const { qr } = await swishes(payment);
    const first = world.sandbox.swish.byToken(qr.slice(1))!;
    // The earlier one is to be stopped before another begins, but Swish does not answer then.
    world.sandbox.modes.set('swish', 'down');
    const { body } = await begin(payment, { method: 'card' }).expect(200);
    world.sandbox.modes.set('swish', 'up');
    await fetch(body.items.at(-1).attempt.page, { method: 'POST', body: new URLSearchParams({ action: 'leave' }) });
    await untilPaid(caseId);
    world.sandbox.swish.act(first, 'pay');
    expect(await refundOf(caseId)).toMatchObject({ reason: 'paid-twice', state: 'done', amountOre: 150_000 });
    expect(await state(caseId)).toBe('paid');
  });

  it('that comes after the time is given back, and the time that was chosen is free again', async () => {
    const { caseId, payment, path } = await unpaidWedding(world, elin);
    const { body } = await begin(payment, { method: 'card' }).expect(200);
    const { page } = body.items.at(-1).attempt;
    world.sandbox.modes.set('card', 'down');
    world.clock.advance(4 * DAY);
    await world.until(async () => (await state(caseId)) === 'closed', 'the end of the time to pay');
    world.sandbox.modes.set('card', 'withheld');
    await fetch(page, { method: 'POST', body: new URLSearchParams({ action: 'leave' }) });
    world.clock.advance(60 * MINUTE);
    await watch();
    expect(await refundOf(caseId)).toMatchObject({ reason: 'late', state: 'done' });
    const { items } = (await elin.get(path.replace(/\/[^/]+$/, ''))).body;
    expect(items[0]).toMatchObject({ state: 'released', taken: null });
  });

  it('is given back when the officer says no', async () => {
    const { caseId, payment } = await unpaidWedding(world, elin);
    inApp((await swishes(payment)).qr, 'pay');
    await untilPaid(caseId);
    await decide(world, officer, caseId, { outcome: 'reject', motivation: 'Intyget om hindersprövning saknas.' });
    expect(await refundOf(caseId)).toMatchObject({ reason: 'process', state: 'done' });
  });

  it('stands in the ledger with what was given back, without anybody in it', async () => {
    const operator = world.officer('operator');
    const [first, last] = ['2020-01-01', '2020-12-31'];
    await operator.get(`/ledger?from=${last}&to=${first}`).expect(422);
    const from = new Date(world.clock.now().getTime() - 100 * DAY).toISOString().slice(0, 10);
    const to = new Date(world.clock.now().getTime() + DAY).toISOString().slice(0, 10);
    await officer.get(`/ledger?from=${from}&to=${to}`).expect(403);
    const { body } = await operator.get(`/ledger?from=${from}&to=${to}`).expect(200);
    const sum = body.items.reduce((all: number, { ore }: { ore: number }) => all + ore, 0);
    const { text } = await operator.get(`/ledger/rows.csv?from=${from}&to=${to}`).expect(200);
    const lines = text.trim().split('\r\n').slice(1);
    expect(lines.length).toBeGreaterThan(10);
    const kronor = lines.map((line: string) => Number(line.split(';')[8]?.replace(',', '.')));
    expect(Math.round(kronor.reduce((a: number, b: number) => a + b, 0) * 100)).toBe(sum);
    expect(lines.filter((line: string) => line.includes('Återbetalning')).length).toBeGreaterThanOrEqual(3);
  });
});
