import { createHmac, X509Certificate } from 'node:crypto';
import supertest from 'supertest';
import { SignedXml } from 'xml-crypto';
import { TestSandbox } from '../testing';

const ELIN = '198401012383';
const OMAR = '198101012394';
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

jest.setTimeout(60_000);

describe('BankID RP API v6', () => {
  let world: TestSandbox;
  beforeAll(async () => {
    world = await TestSandbox.start();
  });
  afterAll(() => world.stop());
  afterEach(() => world.sandbox.modes.set('bankid', 'up'));

  const rp = (method: string, body: object) => world.post(`/rp/v6.0/${method}`, body as never);
  const auth = async (more: object = {}) => (await rp('auth', { endUserIp: '192.0.2.1', ...more })).body;
  const collect = async (orderRef: string) => (await rp('collect', { orderRef })).body;
  const act = (body: object) => supertest(world.sandbox.url).post('/bankid/api/act').send(body);
  const qr = ({ qrStartToken, qrStartSecret }: Record<string, string>, seconds: number) =>
    `bankid.${qrStartToken}.${seconds}.${createHmac('sha256', qrStartSecret!).update(String(seconds)).digest('hex')}`;

  describe('who may call', () => {
    it('hangs up on a client without a certificate', async () => {
      await expect(world.call('POST', '/rp/v6.0/auth', {}, { as: null })).rejects.toThrow();
    });

    it('refuses a certificate that is not the municipality’s', async () => {
      const as = world.sandbox.certificates.caseSystem;
      expect(await world.call('POST', '/rp/v6.0/auth', {}, { as })).toMatchObject({ status: 403 });
    });

    it('hangs up on a certificate of another authority', async () => {
      const as = world.sandbox.certificates.samlSp;
      await expect(world.call('POST', '/rp/v6.0/auth', {}, { as })).rejects.toThrow();
    });
  });

  describe('what is asked', () => {
    it('answers GET with 405, another content type with 415, an unknown method with 404', async () => {
      expect(await world.call('GET', '/rp/v6.0/auth')).toMatchObject({
        status: 405,
        body: { errorCode: 'methodNotAllowed' },
      });
      const plain = { headers: { 'content-type': 'text/plain' } };
      expect(await world.call('POST', '/rp/v6.0/auth', 'x', plain)).toMatchObject({
        status: 415,
        body: { errorCode: 'unsupportedMediaType' },
      });
      expect(await rp('payments', {})).toMatchObject({ status: 404, body: { errorCode: 'notFound' } });
    });

    it.each([
      ['auth', {}, 'Missing endUserIp'],
      ['auth', { endUserIp: 'home' }, 'Incorrect endUserIp'],
      ['auth', { endUserIp: '::1', personalNumber: ELIN }, 'Incorrect personalNumber'],
      ['auth', { endUserIp: '::1', requirement: { personalNumber: '198401012384' } }, 'Incorrect requirement'],
      ['auth', { endUserIp: '::1', requirement: { allowFingerprint: true } }, 'Incorrect requirement'],
      ['auth', { endUserIp: '::1', userVisibleData: 'not base64!' }, 'Incorrect userVisibleData'],
      ['sign', { endUserIp: '::1' }, 'Missing userVisibleData'],
      ['sign', { endUserIp: '::1', userVisibleData: '' }, 'Incorrect userVisibleData'],
      ['sign', { endUserIp: '::1', userVisibleData: base64('x'.repeat(30_001)) }, 'Incorrect userVisibleData'],
      ['collect', {}, 'Incorrect orderRef'],
      ['collect', { orderRef: 'none' }, 'No such order'],
    ])('refuses %s that is wrong: case %#', async (method, body, details) => {
      expect(await rp(method, body)).toEqual({ status: 400, body: { errorCode: 'invalidParameters', details } });
    });

    it('refuses what is no JSON', async () => {
      expect(await world.call('POST', '/rp/v6.0/auth', '{')).toMatchObject({
        status: 400,
        body: { details: 'Invalid JSON' },
      });
    });
  });

  describe('the life of an order', () => {
    it('waits, is started by a scanned QR code, and tells who it was, once', async () => {
      const order = await auth();
      expect(await collect(order.orderRef)).toMatchObject({ status: 'pending', hintCode: 'outstandingTransaction' });
      world.clock.advance(7_000);
      expect((await act({ qr: qr(order, 7), action: 'open' })).body).toMatchObject({ hintCode: 'started' });
      expect((await act({ orderRef: order.orderRef, personalNumber: ELIN, action: 'open' })).body.hintCode).toBe(
        'userSign',
      );
      await act({ orderRef: order.orderRef, personalNumber: ELIN, action: 'sign' }).expect(200);
      const done = await collect(order.orderRef);
      expect(done).toMatchObject({
        status: 'complete',
        completionData: { user: { personalNumber: ELIN, givenName: 'Elin' }, device: { ipAddress: '192.0.2.1' } },
      });
      expect(await collect(order.orderRef)).toEqual({ errorCode: 'invalidParameters', details: 'No such order' });
    });

    it('does not accept a QR code that is old or made up', async () => {
      const order = await auth();
      world.clock.advance(12_000);
      await act({ qr: qr(order, 0), action: 'open' }).expect(404);
      await act({ qr: qr({ ...order, qrStartSecret: 'guess' }, 12), action: 'open' }).expect(404);
      await act({ qr: qr(order, 12), action: 'open' }).expect(200);
    });

    it('ends after 30 seconds when the app is not started, after three minutes when nobody signs', async () => {
      const idle = await auth();
      const opened = await auth();
      await act({ autoStartToken: opened.autoStartToken, action: 'open' }).expect(200);
      world.clock.advance(30_000);
      expect(await collect(idle.orderRef)).toMatchObject({ status: 'failed', hintCode: 'startFailed' });
      expect(await collect(opened.orderRef)).toMatchObject({ status: 'pending', hintCode: 'started' });
      world.clock.advance(150_000);
      expect(await collect(opened.orderRef)).toMatchObject({ status: 'failed', hintCode: 'expiredTransaction' });
      await act({ orderRef: opened.orderRef, personalNumber: ELIN, action: 'sign' }).expect(404);
    });

    it.each([
      ['cancel', 'userCancel'],
      ['block', 'certificateErr'],
      ['no-app', 'startFailed'],
    ])('can end by %s', async (action, hintCode) => {
      const { orderRef } = await auth();
      await act({ orderRef, personalNumber: ELIN, action }).expect(200);
      expect(await collect(orderRef)).toMatchObject({ status: 'failed', hintCode });
    });

    it('does not take another person’s BankID for an order made for one', async () => {
      const { orderRef } = await auth({ requirement: { personalNumber: ELIN } });
      await act({ orderRef, personalNumber: OMAR, action: 'sign' });
      expect(await collect(orderRef)).toMatchObject({ status: 'failed', hintCode: 'certificateErr' });
    });

    it('ends both orders when one is in progress for the person', async () => {
      const { orderRef } = await auth({ requirement: { personalNumber: ELIN } });
      const second = await rp('auth', { endUserIp: '::1', requirement: { personalNumber: ELIN } });
      expect(second).toMatchObject({ status: 400, body: { errorCode: 'alreadyInProgress' } });
      expect(await collect(orderRef)).toMatchObject({ status: 'failed', hintCode: 'cancelled' });
    });

    it('is gone when the relying party cancels it', async () => {
      const { orderRef } = await auth();
      expect(await rp('cancel', { orderRef })).toEqual({ status: 200, body: {} });
      expect(await collect(orderRef)).toMatchObject({ details: 'No such order' });
    });

    it('works on a signature for a while in mode slow', async () => {
      const { orderRef } = await auth();
      const open = await supertest(world.sandbox.url).get('/bankid/api/orders').expect(200);
      const order = open.body.items.find((one: { orderRef: string }) => one.orderRef === orderRef);
      world.sandbox.modes.set('bankid', 'slow');
      await act({ orderRef: order.orderRef, personalNumber: ELIN, action: 'sign' }).expect(200);
      world.sandbox.modes.set('bankid', 'up');
      expect(await collect(order.orderRef)).toMatchObject({ status: 'pending', hintCode: 'processing' });
      world.clock.advance(5_000);
      expect(await collect(order.orderRef)).toMatchObject({ status: 'complete' });
    });

    it('answers with faults in mode error, and hangs up in mode down', async () => {
      const { orderRef } = await auth();
      world.sandbox.modes.set('bankid', 'error');
      expect(await rp('collect', { orderRef })).toMatchObject({ status: 500, body: { errorCode: 'internalError' } });
      world.sandbox.modes.set('bankid', 'down');
      await expect(rp('collect', { orderRef })).rejects.toThrow();
    });
  });

  describe('the signature', () => {
    it('is a real XMLDSig over what was shown, under the throw-away root', async () => {
      const shown = base64('# Ansökan\nJag söker <plats> & intygar.');
      const { orderRef } = (
        await rp('sign', {
          endUserIp: '::1',
          userVisibleData: shown,
          userVisibleDataFormat: 'simpleMarkdownV1',
          userNonVisibleData: base64('abc'),
          requirement: { personalNumber: ELIN },
        })
      ).body;
      await act({ orderRef, personalNumber: ELIN, action: 'sign' }).expect(200);
      const { completionData } = await collect(orderRef);
      const xml = Buffer.from(completionData.signature, 'base64').toString('utf8');
      const certificates = [...xml.matchAll(/<X509Certificate>([^<]+)</g)].map(
        ([, der]) => new X509Certificate(Buffer.from(der!, 'base64')),
      );
      const chain = [...certificates, new X509Certificate(world.sandbox.certificates.bankidRoot.certificate)];
      expect(chain.map(({ ca }) => ca)).toEqual([false, true, true, true]);
      const isSigned = chain.slice(0, -1).map((one, index) => one.verify(chain[index + 1]!.publicKey));
      expect(isSigned).toEqual([true, true, true]);

      const checker = new SignedXml({ publicCert: chain[0]!.toString() });
      checker.loadSignature(xml.replace(/^<\?xml[^>]*\?>/, ''));
      expect(checker.checkSignature(xml)).toBe(true);
      const [signedData] = checker.getSignedReferences();
      expect(signedData).toContain(`format="simpleMarkdownV1" visible="wysiwys">${shown}</usrVisibleData>`);
      expect(signedData).toContain(`<usrNonVisibleData>${base64('abc')}</usrNonVisibleData>`);
      expect(signedData).toContain('<funcId>Signing</funcId>');
      expect(chain[0]!.subject).toContain(`serialNumber=${ELIN}`);
    });
  });

  describe('the app as pages', () => {
    const browser = () => supertest.agent(world.sandbox.url);

    it('follows a start link to the text, and sends the person back when she has signed', async () => {
      const { autoStartToken, orderRef } = (
        await rp('sign', { endUserIp: '::1', userVisibleData: base64('Jag söker <b>plats</b>') })
      ).body;
      const back = 'http://127.0.0.1:3000/ansokan/klar#initiated=true';
      const link = `/bankid?autostarttoken=${autoStartToken}&redirect=${encodeURIComponent(back)}`;
      const page = await browser().get(link).redirects(1).expect(200);
      expect(page.text).toContain('Jag söker &lt;b&gt;plats&lt;/b&gt;');
      expect(await collect(orderRef)).toMatchObject({ hintCode: 'started' });
      const form = { action: 'sign', personalNumber: ELIN, redirect: back };
      await browser().post(`/bankid/orders/${orderRef}`).type('form').send(form).expect(303).expect('location', back);
      expect(await collect(orderRef)).toMatchObject({ status: 'complete' });
    });

    it('lists open orders, and never sends anybody to a stranger', async () => {
      const { orderRef } = await auth();
      expect((await browser().get('/bankid')).text).toContain(orderRef);
      const form = { action: 'sign', personalNumber: ELIN, redirect: 'https://evil.example/' };
      const done = await browser().post(`/bankid/orders/${orderRef}`).type('form').send(form).expect(200);
      expect(done.text).toContain('Klart');
    });

    it('says plainly when an order is over', async () => {
      const page = await browser().get('/bankid?autostarttoken=none').expect(404);
      expect(page.text).toContain('Det finns ingen sådan order');
    });
  });
});
