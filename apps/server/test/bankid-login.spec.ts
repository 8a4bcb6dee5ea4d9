import { AuditLog } from '@farled/infra';
import { PersonalNumber } from '@farled/kernel';
import { Persons } from '@farled/register';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { actInApp, logInWithBankId, numberOf, pollOrder, startOrder } from './support/bankid-app';
import { Browser } from './support/browser';
import { identityModules, startPlatform, type TestPlatform } from './support/platform';

jest.setTimeout(30_000);

describe('login with BankID', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await startPlatform(identityModules());
  }, 60_000);
  afterAll(() => platform?.stop());

  const sql = (query: string, values: unknown[] = []) => platform.app.get(DataSource).query(query, values);
  const openBrowser = () => Browser.open(platform.app);
  const act = (body: object) => actInApp(platform, body);
  const start = startOrder;
  const poll = (browser: Browser, orderId: string) => pollOrder(platform, browser, orderId);
  const login = (browser: Browser, key: string) => logInWithBankId(platform, browser, key);

  it('logs in by QR code, in a session with a new id and a new token', async () => {
    const browser = await openBrowser();
    const anonymous = await browser.session();
    expect(anonymous).toMatchObject({ authenticated: false, municipality: { name: 'Exempelköping' } });
    const [before] = await sql('select id_hash from identity.session');
    const answer = await login(browser, 'elin');
    expect(answer.body).toMatchObject({ status: 'complete' });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^farled=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = await browser.session();
    expect(session).toMatchObject({
      authenticated: true,
      kind: 'resident',
      displayName: 'Elin Exempel',
      protected: false,
    });
    expect(session.csrfToken).not.toBe(anonymous.csrfToken);
    expect(await sql('select 1 from identity.session where id_hash = $1', [before.id_hash])).toEqual([]);
  });

  it('opens the app on the same device by a link, and gives no QR code there', async () => {
    const browser = await openBrowser();
    const order = await start(browser, 'same');
    expect(order).toMatchObject({ status: 'pending', messageCode: 'RFA13' });
    expect(order.qr).toBeUndefined();
    const autoStartToken = new URL(order.launchUrl).searchParams.get('autostarttoken');
    await act({ autoStartToken, personalNumber: numberOf('omar'), action: 'sign' }).expect(200);
    expect((await poll(browser, order.orderId)).body.status).toBe('complete');
  });

  it('shows a protected person nothing but that she is logged in', async () => {
    const browser = await openBrowser();
    await login(browser, 'sara');
    expect(await browser.session()).toMatchObject({ authenticated: true, displayName: null, protected: true });
  });

  it('follows the order in words: started, cancelled', async () => {
    const browser = await openBrowser();
    const order = await start(browser);
    await act({ qr: order.qr, action: 'open', personalNumber: numberOf('nils') }).expect(200);
    const opened = (await poll(browser, order.orderId)).body;
    expect(opened).toMatchObject({ status: 'pending', messageCode: 'RFA9' });
    expect(opened.qr).toBeUndefined();
    const { orderRef } = (
      await sql('select order_ref as "orderRef" from identity.bankid_order order by id desc limit 1')
    )[0];
    await act({ orderRef, action: 'cancel', personalNumber: numberOf('nils') }).expect(200);
    const english = await browser.agent
      .post('/api/login/bankid/poll?lang=en')
      .set('x-csrf-token', (await browser.session()).csrfToken)
      .send({ orderId: order.orderId });
    expect(english.body.status).toBe('pending');
    const ended = (await poll(browser, order.orderId)).body;
    expect(ended).toMatchObject({ status: 'failed', hintCode: 'userCancel', message: 'Åtgärden avbröts.' });
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('lets no other browser finish, follow or cancel a login', async () => {
    const [mine, other] = [await openBrowser(), await openBrowser()];
    const order = await start(mine);
    await act({ qr: order.qr, personalNumber: numberOf('elin'), action: 'sign' }).expect(200);
    expect((await poll(other, order.orderId)).status).toBe(404);
    await other.post('/api/login/bankid/cancel', { orderId: order.orderId }).expect(404);
    expect((await poll(mine, order.orderId)).body.status).toBe('complete');
    await mine.session();
    expect((await poll(mine, order.orderId)).status).toBe(404);
  });

  it('begins no login for a page that has no session of ours', async () => {
    await request(platform.app.getHttpServer()).post('/api/login/bankid').send({ device: 'other' }).expect(403);
    const browser = await openBrowser();
    await browser.agent.post('/api/login/bankid').send({ device: 'other' }).expect(403);
    await browser.post('/api/login/bankid', { device: 'none' }).expect(422);
  });

  it('asks BankID at most every two seconds', async () => {
    const browser = await openBrowser();
    const { orderId } = await start(browser);
    const ask = () => browser.post('/api/login/bankid/poll', { orderId }).expect(200);
    await ask();
    const [{ at }] = await sql('select collected_at as at from identity.bankid_order where id = $1', [orderId]);
    await ask();
    expect((await sql('select collected_at as at from identity.bankid_order where id = $1', [orderId]))[0].at).toEqual(
      at,
    );
  });

  it('says that BankID does not answer, and goes on once it does', async () => {
    const browser = await openBrowser();
    platform.sandbox.modes.set('bankid', 'down');
    const answer = await browser.post('/api/login/bankid', { device: 'other' }).expect(503);
    expect(answer.body.code).toBe('unavailable');
    platform.sandbox.modes.set('bankid', 'up');
    const order = await start(browser);
    platform.sandbox.modes.set('bankid', 'down');
    expect((await poll(browser, order.orderId)).body.status).toBe('pending');
    platform.sandbox.modes.set('bankid', 'up');
    await act({ qr: order.qr, personalNumber: numberOf('elin'), action: 'sign' }).expect(200);
    expect((await poll(browser, order.orderId)).body.status).toBe('complete');
  });

  it('ends a session after half an hour without a click, and after eight hours in any case', async () => {
    const browser = await openBrowser();
    await login(browser, 'nils');
    const minutes = (count: number) => platform.clock.advance(count * 60_000);
    minutes(29);
    const { idleExpiresAt } = await browser.session();
    expect(new Date(idleExpiresAt).getTime() - platform.clock.now().getTime()).toBe(60_000);
    await browser.post('/api/session/extend').expect(200);
    for (let passed = 29; passed < 8 * 60 - 20; passed += 20) {
      minutes(20);
      await browser.post('/api/session/extend').expect(200);
    }
    minutes(20);
    expect((await browser.session()).authenticated).toBe(false);
    await browser.post('/api/session/extend').expect(401);
  });

  it('does not take the watching of the page for a click', async () => {
    const browser = await openBrowser();
    await login(browser, 'nils');
    platform.clock.advance(20 * 60_000);
    expect((await browser.session()).authenticated).toBe(true);
    platform.clock.advance(11 * 60_000);
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('logs out, and the old cookie opens nothing', async () => {
    const browser = await openBrowser();
    await login(browser, 'elin');
    await browser.session();
    await browser.post('/api/session/logout').expect(204);
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('writes the login into the audit log, and no number outside the register', async () => {
    const persons = platform.app.get(Persons);
    const number = PersonalNumber.parse(numberOf('elin')) as PersonalNumber;
    const entries = await platform.app.get(AuditLog).ofPerson(await persons.findOrCreate(number));
    expect(entries.some((entry) => entry.action === 'login' && entry.purpose === 'bankid')).toBe(true);
    for (const table of ['identity.session', 'identity.bankid_order', 'infra.audit', 'identity.staff_login_attempt']) {
      expect(JSON.stringify(await sql(`select * from ${table}`))).not.toContain(number.digits);
    }
  });
});
