import { createHash, createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { TestSandbox } from '../testing';

jest.setTimeout(60_000);

interface Callback {
  readonly signature: string;
  readonly raw: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever was sent
  readonly body: any;
}

describe('the case-handling system', () => {
  let world: TestSandbox;
  let municipality: Server;
  let callbackUrl: string;
  let answers: (count: number) => Promise<Callback[]>;
  /** Statuses with which the municipality answers, in order; then 200. */
  let statuses: number[] = [];

  beforeAll(async () => {
    world = await TestSandbox.start();
    municipality = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        received.push({ signature: String(request.headers['x-signature']), raw, body: JSON.parse(raw) });
        response.writeHead(statuses.shift() ?? 200).end();
        for (const waiter of waiters) waiter();
      });
    });
    await new Promise<void>((resolve) => municipality.listen(0, '127.0.0.1', resolve));
    callbackUrl = `http://127.0.0.1:${(municipality.address() as AddressInfo).port}/answers`;
    answers = (count) =>
      new Promise((resolve) => {
        const check = () => received.length >= count && resolve(received);
        waiters.add(check);
        check();
      });
  });
  let received: Callback[] = [];
  const waiters = new Set<() => void>();
  beforeEach(() => {
    received = [];
    statuses = [];
    waiters.clear();
    world.sandbox.modes.set('case-system', 'up');
    world.sandbox.arrivals.clear();
  });
  afterAll(async () => {
    await world.stop();
    municipality.closeAllConnections();
    await new Promise((resolve) => municipality.close(resolve));
  });

  const content = Buffer.from('%PDF-1.7');
  const document = {
    name: 'intyg.pdf',
    type: 'application/pdf',
    sha256: createHash('sha256').update(content).digest('hex'),
    content: content.toString('base64'),
  };
  const delivery = (more: object = {}) => ({
    ...{ caseReference: 'case-1', diaryNumber: 'BUN 2026-00001', service: 'ansok-forskola', callbackUrl },
    ...{
      receivedAt: '2026-05-04T10:00:00Z',
      application: { hours: 30 },
      applicant: { personalNumber: '198401012383' },
    },
    ...{ documents: [document], ...more },
  });
  let keys = 0;
  const deliver = (body: object, key = `key-${keys++}`) =>
    world.post('/case-system/v1/cases', body as never, { 'idempotency-key': key });

  it('hangs up without a client certificate', async () => {
    await expect(world.call('POST', '/case-system/v1/cases', {}, { as: null })).rejects.toThrow();
  });

  it('takes a case over, and answers by a signed callback', async () => {
    const taken = await deliver(delivery());
    expect(taken).toMatchObject({
      status: 202,
      body: { receiptId: expect.any(String), number: expect.stringMatching(/^VS-\d+/) },
    });
    const [{ signature, raw, body } = {} as Callback] = await answers(1);
    expect(body).toMatchObject({ caseReference: 'case-1', outcome: 'placed', answerId: expect.any(String) });
    const [seconds, code] = signature.split('.');
    const secret = world.sandbox.certificates.caseSystemSecret;
    expect(code).toBe(createHmac('sha256', secret).update(`${seconds}.${raw}`).digest('hex'));
    expect(Number(seconds)).toBe(Math.floor(world.clock.now().getTime() / 1_000));
  });

  it('takes one case for one key, however often it is sent', async () => {
    const first = await deliver(delivery(), 'same');
    expect(await deliver(delivery(), 'same')).toEqual(first);
    expect(await deliver(delivery({ caseReference: 'other' }), 'same')).toMatchObject({ status: 422 });
    expect(world.sandbox.arrivals.list('case')).toHaveLength(1);
  });

  it('refuses a case it cannot read, or a document changed on the way', async () => {
    expect(await world.post('/case-system/v1/cases', delivery() as never)).toMatchObject({ status: 400 });
    expect(await deliver({})).toMatchObject({
      status: 422,
      body: { problems: expect.arrayContaining(['caseReference is missing']) },
    });
    const changed = { ...document, content: Buffer.from('other').toString('base64') };
    expect(await deliver(delivery({ documents: [changed] }))).toMatchObject({
      status: 422,
      body: { problems: ['documents/0/sha256 does not match the content'] },
    });
  });

  it('sends an answer again until it gets through', async () => {
    statuses = [503, 500];
    const { body } = await deliver(delivery());
    const [first, , third] = await answers(3);
    expect(third?.body).toEqual(first?.body);
    const state = async () => (await world.call('GET', `/case-system/v1/cases/${body.receiptId}`)).body.answers[0];
    while ((await state()).state === 'on its way') await new Promise(setImmediate);
    expect(await state()).toMatchObject({ state: 'delivered', attempts: 3 });
  });

  it('does not press an answer that is refused', async () => {
    statuses = [401];
    const { body } = await deliver(delivery());
    await answers(1);
    const state = async () => (await world.call('GET', `/case-system/v1/cases/${body.receiptId}`)).body.answers[0];
    while ((await state()).state === 'on its way') await new Promise(setImmediate);
    expect(await state()).toMatchObject({ state: 'refused', attempts: 1 });
  });

  it('sends each answer twice in mode duplicates', async () => {
    world.sandbox.modes.set('case-system', 'duplicates');
    await deliver(delivery());
    const [first, second] = await answers(2);
    expect(second?.body).toEqual(first?.body);
  });

  it('waits for somebody to answer by hand in mode manual', async () => {
    world.sandbox.modes.set('case-system', 'manual');
    const { body } = await deliver(delivery());
    const page = await supertest(world.sandbox.url).get('/case-system').expect(200);
    expect(page.text).toContain(body.number);
    const form = { outcome: 'more-information', text: 'Vilket datum?' };
    await supertest(world.sandbox.url)
      .post(`/case-system/${body.receiptId}/answer`)
      .type('form')
      .send(form)
      .expect(303);
    const [answer] = await answers(1);
    expect(answer?.body).toMatchObject({ outcome: 'more-information', text: 'Vilket datum?' });
  });

  it('takes in what the applicant adds later', async () => {
    const { body } = await deliver(delivery());
    const path = `/case-system/v1/cases/${body.receiptId}/documents`;
    expect(await world.post(path, { documents: [document] })).toMatchObject({ status: 202 });
    expect(await world.post(path, { documents: [{ ...document, sha256: '0' }] })).toMatchObject({ status: 422 });
  });

  it('can be down', async () => {
    world.sandbox.modes.set('case-system', 'down');
    await expect(deliver(delivery())).rejects.toThrow();
  });
});
