import { createTransport } from 'nodemailer';
import supertest from 'supertest';
import { TestSandbox } from '../testing';

jest.setTimeout(60_000);

const ELIN = '198401012383';

describe('receivers of messages', () => {
  let world: TestSandbox;
  beforeAll(async () => {
    world = await TestSandbox.start();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.sandbox.arrivals.clear());

  const arrived = async (kind: string) =>
    (await supertest(world.sandbox.url).get(`/arrivals?kind=${kind}`).expect(200)).body.items;

  describe('SMS', () => {
    const send = (body: object) => world.post('/sms/v1/messages', body as never);
    const sms = { to: '070-1740605', text: 'Du har ett nytt meddelande i Mina ärenden.', reference: 'r1' };

    it('arrives, and arrives twice when sent twice', async () => {
      expect(await send(sms)).toMatchObject({ status: 202, body: { id: expect.any(String) } });
      await send(sms);
      expect(await arrived('sms')).toMatchObject([{ content: sms }, { content: sms }]);
    });

    it('is refused without a certificate, a number, or with more than is asked for', async () => {
      await expect(world.call('POST', '/sms/v1/messages', sms, { as: null })).rejects.toThrow();
      expect(await send({ ...sms, to: 'Elin' })).toMatchObject({ status: 422 });
      expect(await send({ ...sms, personalNumber: ELIN })).toMatchObject({ status: 422 });
    });
  });

  describe('digital mail', () => {
    const mail = { recipient: ELIN, subject: 'Nytt meddelande', text: 'Logga in för att läsa.', reference: 'r1' };
    const deliver = (body: object, key: string) =>
      world.post('/digital-mail/v1/messages', body as never, { 'idempotency-key': key });

    it('reaches those who have a mailbox', async () => {
      const reachable = (recipient: string) => world.post('/digital-mail/v1/reachable', { recipient });
      expect((await reachable(ELIN)).body).toEqual({ reachable: true });
      expect((await reachable('189001019802')).body).toEqual({ reachable: false });
    });

    it('is delivered once for a key', async () => {
      const first = await deliver(mail, 'k1');
      expect(await deliver(mail, 'k1')).toEqual(first);
      expect(await arrived('digital-mail')).toHaveLength(1);
      expect(await deliver({ ...mail, recipient: '189001019802' }, 'k2')).toMatchObject({ status: 422 });
    });
  });

  describe('e-mail', () => {
    const transport = (more: object = {}) =>
      createTransport({
        ...{ host: '127.0.0.1', port: world.sandbox.smtpPort, secure: false },
        ...{ tls: { ca: world.sandbox.certificates.ca.certificate }, ...more },
      } as never);
    const mail = {
      from: 'no-reply@exempelkoping.example',
      to: 'elin@example.se',
      subject: 'Nytt i ditt ärende',
      text: 'Hej åäö',
    };

    it('arrives over SMTP, with STARTTLS', async () => {
      const sender = transport({ requireTLS: true });
      await sender.sendMail(mail);
      sender.close();
      const [{ content }] = await arrived('mail');
      expect(content).toMatchObject({ from: mail.from, to: mail.to, subject: mail.subject });
      expect(content.text.trim()).toBe('Hej åäö');
    });

    it('does not arrive when the receiver is down or faulty', async () => {
      const sender = transport();
      world.sandbox.modes.set('mail', 'down');
      await expect(sender.sendMail(mail)).rejects.toThrow(/421/);
      world.sandbox.modes.set('mail', 'error');
      await expect(sender.sendMail(mail)).rejects.toThrow(/451/);
      world.sandbox.modes.set('mail', 'up');
      sender.close();
      expect(await arrived('mail')).toEqual([]);
    });
  });
});
