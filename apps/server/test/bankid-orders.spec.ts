import { createHash } from 'node:crypto';
import { BankIdOrders, OrderUpkeep } from '@farled/identity';
import { PeriodicWork } from '@farled/infra';
import { PersonalNumber } from '@farled/kernel';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { actInApp, numberOf, pollOrder, startOrder } from './support/bankid-app';
import { Browser } from './support/browser';
import { identityModules, startPlatform, type TestPlatform } from './support/platform';

jest.setTimeout(30_000);

describe('BankID orders', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await startPlatform(identityModules());
  }, 60_000);
  afterAll(() => platform?.stop());
  afterEach(() => platform.sandbox.modes.set('bankid', 'up'));

  const sql = (query: string, values: unknown[] = []) => platform.app.get(DataSource).query(query, values);
  const openBrowser = () => Browser.open(platform.app);
  const act = (body: object) => actInApp(platform, body);
  const start = startOrder;
  const poll = (browser: Browser, orderId: string) => pollOrder(platform, browser, orderId);

  describe('on the same device', () => {
    const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15';
    const page = { device: 'same', returnTo: '/logga-in?till=%2Fmina-arenden' };
    const asked = async () => {
      const { body } = await request(platform.sandbox.url).get('/bankid/api/orders').expect(200);
      return body.items[0] as { request: Record<string, unknown> };
    };
    const begin = async (browser: Browser, userAgent: string, more: object = {}) => {
      const { csrfToken } = await browser.session();
      const sent = browser.agent.post('/api/login/bankid').set('x-csrf-token', csrfToken).set('user-agent', userAgent);
      return sent.send({ ...page, ...more });
    };
    const back = (launch: string) => new URL(launch).searchParams.get('redirect') ?? '';

    it('comes back to the browser and page one left, with the order that only this session can go on with', async () => {
      const browser = await openBrowser();
      const { body: order } = await begin(browser, `${IPHONE} CriOS/137.0.7151.51 Mobile/15E148 Safari/604.1`);
      expect(back(order.launchUrl)).toMatch(/^googlechrome:\/\/127\.0\.0\.1:\d+\/logga-in\?till=%2Fmina-arenden#/);
      expect(back(order.launchUrl)).toMatch(new RegExp(`#initiated=true&order=${order.orderId}$`));
      expect((await asked()).request).toMatchObject({ returnUrl: back(order.launchUrl), returnRisk: true });
      expect((await poll(await openBrowser(), order.orderId)).status).toBe(404);
      await browser.post('/api/login/bankid/cancel', { orderId: order.orderId }).expect(204);
    });

    it('tells an iPad from a Mac by its touches, and needs no way back on a computer', async () => {
      const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15';
      const browser = await openBrowser();
      await begin(browser, mac, { hasTouch: true });
      expect((await asked()).request).toHaveProperty('returnUrl');
      await begin(browser, mac, { hasTouch: false });
      expect((await asked()).request).not.toHaveProperty('returnUrl');
    });

    it('says which browser it is, by a hash that stays the same and a name of sensible length', async () => {
      const browser = await openBrowser();
      await begin(browser, `${IPHONE} ${'x'.repeat(400)}`);
      const first = (await asked()).request.web as Record<string, string>;
      await begin(browser, IPHONE);
      const second = (await asked()).request.web as Record<string, string>;
      expect(first.userAgent).toHaveLength(256);
      expect(first).toMatchObject({ referringDomain: '127.0.0.1', deviceIdentifier: second.deviceIdentifier });
      expect(second.deviceIdentifier).toMatch(/^[0-9a-f]{64}$/);
      await begin(await openBrowser(), IPHONE);
      expect((await asked()).request.web).not.toMatchObject({ deviceIdentifier: first.deviceIdentifier });
    });

    it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/a#b'])(
      'never comes back to %s',
      async (to) => {
        expect((await begin(await openBrowser(), IPHONE, { returnTo: to })).status).toBe(422);
      },
    );
  });

  describe('when something is wrong', () => {
    const orderRefOf = async (id: string) =>
      (await sql('select order_ref as ref from identity.bankid_order where id = $1', [id]))[0].ref as string;
    const failed = async (action: string) => {
      const browser = await openBrowser();
      const { orderId } = await start(browser);
      await act({ orderRef: await orderRefOf(orderId), personalNumber: numberOf('elin'), action }).expect(200);
      return (await poll(browser, orderId)).body;
    };

    it.each([
      ['cancel', 'failed', 'RFA6'],
      ['block', 'failed', 'RFA16'],
      ['no-app', 'failed', 'RFA17B'],
      ['expire', 'failed', 'RFA8'],
      ['old-app', 'failed', 'OWN-APP-OLD'],
      ['risk', 'failed', 'OWN-RISK'],
      ['fail-strangely', 'failed', 'RFA22'],
      ['read-id', 'pending', 'RFA23'],
      ['wait-strangely', 'pending', 'RFA21'],
    ])('says so when the app does %s', async (action, status, messageCode) => {
      expect(await failed(action)).toMatchObject({ status, messageCode });
    });

    it.each([
      ['sign-revoked', 'ocsp.not-good'],
      ['sign-forged', 'signature.broken'],
    ])('logs nobody in by an answer that does not hold: %s, and alarms', async (action, code) => {
      const order = await failed(action);
      expect(order).toMatchObject({ status: 'failed', hintCode: code, messageCode: 'RFA22' });
      expect(await sql('select code from infra.alarm where reference = $1', [order.orderId])).toEqual([{ code }]);
    });

    it.each([
      ['maintenance', 503, 'Något gick fel. Försök igen. BankID svarar inte just nu.'],
      ['busy', 409, 'En identifiering eller underskrift pågår redan för ditt personnummer. Försök igen.'],
    ] as const)('says so when BankID is in mode %s', async (mode, status, detail) => {
      const browser = await openBrowser();
      platform.sandbox.modes.set('bankid', mode);
      const { body } = await browser.post('/api/login/bankid', { device: 'other' }).expect(status);
      platform.sandbox.modes.set('bankid', 'up');
      expect(body.detail).toBe(detail);
    });

    it('takes an answer that comes twice once', async () => {
      const browser = await openBrowser();
      const order = await start(browser);
      await act({ qr: order.qr, personalNumber: numberOf('elin'), action: 'sign' }).expect(200);
      platform.sandbox.modes.set('bankid', 'duplicates');
      const answers = await Promise.all(
        [1, 2, 3].map(() => browser.post('/api/login/bankid/poll', { orderId: order.orderId })),
      );
      platform.sandbox.modes.set('bankid', 'up');
      expect(answers.filter(({ body }) => body.status === 'complete').length).toBeGreaterThan(0);
      const ref = await orderRefOf(order.orderId);
      const rows = await sql("select kind from register.signature_evidence where signed->>'orderRef' = $1", [ref]);
      expect(rows).toEqual([{ kind: 'auth' }]);
    });

    it('keeps an answer that nobody waited for: the browser was closed', async () => {
      const browser = await openBrowser();
      const order = await start(browser);
      await act({ qr: order.qr, personalNumber: numberOf('nils'), action: 'sign' }).expect(200);
      await sql(`update identity.bankid_order set started_at = started_at - interval '20 seconds' where id = $1`, [
        order.orderId,
      ]);
      await platform.app.get(OrderUpkeep).followAbandoned();
      const [row] = await sql('select status, evidence_id as evidence from identity.bankid_order where id = $1', [
        order.orderId,
      ]);
      expect(row).toEqual({ status: 'complete', evidence: expect.any(String) });
    });

    it('forgets texts and codes after a day, and logins as evidence after a year', async () => {
      await sql(`update identity.bankid_order set started_at = started_at - interval '25 hours'`);
      platform.clock.advance(366 * 86_400_000);
      await platform.app.get(PeriodicWork).runAll();
      expect(
        await sql(`select 1 from identity.bankid_order where status <> 'pending'
          and coalesce(visible_text, qr_start_secret, auto_start_token) is not null`),
      ).toEqual([]);
      expect(await sql(`select 1 from register.signature_evidence where kind = 'auth'`)).toEqual([]);
    });
  });

  describe('signing', () => {
    const text = 'Jag ansöker om **förskoleplats**.';
    const nonVisible = createHash('sha256').update('answers').digest('hex');
    const startSign = (key: string) =>
      platform.app.get(BankIdOrders).startSign({
        device: 'other',
        endUserIp: '127.0.0.1',
        browser: { platform: 'desktop', userAgent: 'test', returnPage: 'http://127.0.0.1:3000/' },
        personalNumber: PersonalNumber.parse(numberOf(key)) as PersonalNumber,
        visibleText: text,
        nonVisible,
      });

    it('keeps the whole answer as evidence, checked when it came', async () => {
      const orders = platform.app.get(BankIdOrders);
      const order = await startSign('elin');
      await act({ qr: order.qr, personalNumber: numberOf('elin'), action: 'sign' }).expect(200);
      expect(await orders.poll(order.orderId)).toMatchObject({ status: 'complete' });
      const evidence = await orders.evidence(order.orderId);
      const [row] = await sql('select * from register.signature_evidence where id = $1', [evidence.evidenceId]);
      expect(JSON.parse(row.answer)).toMatchObject({
        status: 'complete',
        completionData: { user: { name: 'Elin Exempel' } },
      });
      expect(row.sha256).toBe(createHash('sha256').update(row.answer).digest('hex'));
      expect(row.signed).toMatchObject({ visibleText: text, nonVisible });
    });

    it('is refused to another person than the one who should sign', async () => {
      const order = await startSign('elin');
      await act({ qr: order.qr, personalNumber: numberOf('omar'), action: 'sign' });
      expect(await platform.app.get(BankIdOrders).poll(order.orderId)).toMatchObject({
        status: 'failed',
        hintCode: 'certificateErr',
      });
    });
  });
});
