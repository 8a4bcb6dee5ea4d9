import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Rejected, Unavailable } from '@farled/kernel';
import { BankIdClient } from './bankid-client';
import { certify, pemOf } from './testing/signature-writer';

interface Call {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

describe('BankID client', () => {
  let server: Server;
  let url: string;
  let ca: string;
  let ours: { cert: string; key: string };
  let calls: Call[] = [];
  let answer: { status: number; text: string } | 'silence';
  const clients: BankIdClient[] = [];

  beforeAll(async () => {
    const authority = await certify({ name: 'BankID TLS CA' });
    const host = await certify({ name: 'RP API', issuer: authority, isCa: false, ip: '127.0.0.1' });
    ours = await pemOf(await certify({ name: 'Kommunen', issuer: authority, isCa: false }));
    ca = authority.certificate.toString('pem');
    server = createServer(
      { ...(await pemOf(host)), ca, requestCert: true, rejectUnauthorized: true },
      (request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          calls.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString()) });
          if (answer !== 'silence') response.writeHead(answer.status).end(answer.text);
        });
      },
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/rp/v6.0`;
  });
  beforeEach(() => {
    calls = [];
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const client = (more: object = {}) => {
    const made = new BankIdClient({ url, ca, ...ours, ...more });
    clients.push(made);
    return made;
  };
  const answers = (status: number, body: unknown) => {
    answer = { status, text: typeof body === 'string' ? body : JSON.stringify(body) };
  };
  const decoded = (base64: unknown) => Buffer.from(String(base64), 'base64').toString('utf8');

  it('starts a signing with exactly what BankID asks for', async () => {
    answers(200, { orderRef: 'o', autoStartToken: 'a', qrStartToken: 't', qrStartSecret: 's' });
    const requirement = { personalNumber: '198401012383' };
    const order = await client().sign({ endUserIp: '::1', visibleText: '# Ansökan', nonVisible: 'abc', requirement });
    expect(order).toEqual({ orderRef: 'o', autoStartToken: 'a', qrStartToken: 't', qrStartSecret: 's' });
    const [{ path, body }] = calls as [Call];
    expect(path).toBe('/rp/v6.0/sign');
    expect([decoded(body.userVisibleData), decoded(body.userNonVisibleData)]).toEqual(['# Ansökan', 'abc']);
    expect(Object.keys(body).sort()).toEqual(
      ['endUserIp', 'requirement', 'userNonVisibleData', 'userVisibleData', 'userVisibleDataFormat'].sort(),
    );
  });

  it('sends no more than the address of the person to log in', async () => {
    answers(200, {});
    await client().auth({ endUserIp: '192.0.2.7' });
    expect(calls).toEqual([{ path: '/rp/v6.0/auth', body: { endUserIp: '192.0.2.7' } }]);
  });

  it('keeps the whole answer of collect as it came', async () => {
    const text = '{ "orderRef": "o",  "status": "pending", "hintCode": "userSign" }';
    answers(200, text);
    expect(await client().collect('o')).toEqual({ orderRef: 'o', status: 'pending', hintCode: 'userSign', raw: text });
  });

  it.each([
    [400, 'alreadyInProgress', '', new Rejected('bankid.already-in-progress')],
    [400, 'invalidParameters', 'No such order', new Rejected('bankid.order-gone')],
    [503, 'maintenance', '', new Unavailable('bankid')],
    [408, 'requestTimeout', '', new Unavailable('bankid')],
    [500, 'internalError', '', new Unavailable('bankid')],
    [
      400,
      'invalidParameters',
      'Incorrect endUserIp',
      new Error('BankID refused: invalidParameters Incorrect endUserIp'),
    ],
    [400, 'unauthorized', '', new Error('BankID refused: unauthorized ')],
  ])('tells who must act on %d %s', async (status, errorCode, details, error) => {
    answers(status, { errorCode, details });
    await expect(client().collect('o')).rejects.toThrow(error);
  });

  it('takes an order back, also one that is gone', async () => {
    answers(200, {});
    await client().cancel('o');
    answers(400, { errorCode: 'invalidParameters', details: 'No such order' });
    await client().cancel('o');
    expect(calls.map(({ path }) => path)).toEqual(['/rp/v6.0/cancel', '/rp/v6.0/cancel']);
  });

  it('gives up on a service that does not answer, answers nonsense, or far too much', async () => {
    answer = 'silence';
    await expect(client({ timeoutMs: 50 }).collect('o')).rejects.toThrow(Unavailable);
    answers(200, '<html>');
    await expect(client().collect('o')).rejects.toThrow(Unavailable);
    answers(200, JSON.stringify({ status: 'pending', filler: 'x'.repeat(5 * 1024 * 1024) }));
    await expect(client().collect('o')).rejects.toThrow(Unavailable);
    await expect(client({ url: 'https://127.0.0.1:1/' }).collect('o')).rejects.toThrow(Unavailable);
  });

  it('talks to nobody but BankID, and not without our certificate', async () => {
    answers(200, {});
    const stranger = (await certify({ name: 'Other CA' })).certificate.toString('pem');
    await expect(client({ ca: stranger }).collect('o')).rejects.toThrow(Unavailable);
    await expect(client({ cert: undefined, key: undefined }).collect('o')).rejects.toThrow(Unavailable);
    expect(calls).toEqual([]);
  });
});
