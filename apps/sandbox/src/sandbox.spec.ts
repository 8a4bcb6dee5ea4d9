import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { Arrivals } from './arrivals';
import { BoundedMap } from './bounded-map';
import { optionsFromEnvironment } from './options';
import { TestSandbox } from './testing';

jest.setTimeout(60_000);

describe('the sandbox as a whole', () => {
  const deliveries = mkdtempSync(join(tmpdir(), 'farled-nights-'));
  let world: TestSandbox;
  beforeAll(async () => {
    world = await TestSandbox.start({ deliveries });
  });
  afterAll(async () => {
    await world.stop();
    rmSync(deliveries, { recursive: true });
  });
  const browser = () => supertest(world.sandbox.url);

  it('is healthy, and marks every page as a sandbox', async () => {
    await browser().get('/health').expect(200, { status: 'ok' });
    for (const path of ['/', '/bankid', '/case-system', '/nowhere']) {
      const { text, headers } = await browser().get(path);
      expect(text).toContain('Sandlåda – inga riktiga uppgifter');
      expect(headers['content-security-policy']).toContain("default-src 'self'");
    }
  });

  it('shows what arrived without trusting it', async () => {
    world.sandbox.arrivals.add('sms', { to: '070', text: '<script>alert(1)</script>', reference: 'r' });
    expect((await browser().get('/')).text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    await browser().delete('/arrivals').expect(204);
    await browser().get('/arrivals').expect(200, { items: [] });
    await browser().get('/arrivals?kind=pigeon').expect(422);
  });

  it('changes how a system behaves, for programs and on the page', async () => {
    await browser().post('/control').send({ system: 'navet', mode: 'slow' }).expect(200);
    expect((await browser().get('/control')).body).toMatchObject({ navet: 'slow', bankid: 'up' });
    await browser().post('/control').type('form').send({ system: 'navet', mode: 'up' }).expect(303);
    await browser().post('/control').send({ system: 'navet', mode: 'manual' }).expect(422);
    await browser().post('/control').send({ system: 'moon', mode: 'up' }).expect(422);
  });

  it('lets people move and nights pass, for programs and on the page', async () => {
    const move = { number: '199201012391', street: 'Nya vägen 1' };
    const post = (path: string, body: object) => browser().post(path).set('accept', 'application/json').send(body);
    await post('/register/move', move).expect(200, { moved: true });
    await post('/register/move', { ...move, number: '200001012384' }).expect(422);
    await post('/register/move', { ...move, street: '' }).expect(422);
    const renamed = { number: move.number, given: 'Nils', surname: 'Ny' };
    await post('/register/rename', renamed).expect(200, { renamed: true });
    await post('/register/rename', { ...renamed, surname: '' }).expect(422);
    await post('/register/protect', { ...move, protection: 'NÅGOT' }).expect(422);
    await post('/control', { system: 'navet-deliveries', mode: 'withheld' }).expect(200);
    await post('/register/night', {}).expect(200, { sequence: 1 });
    expect(readdirSync(deliveries)).toEqual([]);
    expect((await browser().get('/')).text).toContain('Skicka det som hållits inne (1)');
    await browser().post('/register/release').set('accept', 'text/html').expect(303);
    const [name = ''] = readdirSync(deliveries);
    expect(name).toMatch(/^Navetavisering_00000236-FO01-0002_\d{8}_1\.xml$/);
    expect(readFileSync(join(deliveries, name), 'utf8')).toContain('Nya vägen 1');
  });

  it('stops at once, also with connections open', async () => {
    const other = await TestSandbox.start();
    await supertest(other.sandbox.url).get('/').set('connection', 'keep-alive');
    await other.stop();
    await expect(supertest(other.sandbox.url).get('/health')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('memory', () => {
  it('keeps the latest 500 arrivals of each kind', () => {
    const arrivals = new Arrivals({ now: () => new Date() });
    for (let count = 0; count < 510; count += 1) arrivals.add('sms', { count });
    expect(arrivals.list('sms')).toHaveLength(500);
    expect(arrivals.list('sms')[0]?.content).toEqual({ count: 509 });
  });

  it('forgets the oldest entry of a full map', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    map.set('c', 4);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4]);
  });
});

describe('configuration', () => {
  it('needs nothing', () => {
    expect(optionsFromEnvironment({})).toMatchObject({
      port: 3001,
      tlsPort: 3002,
      smtpPort: 3025,
      clamAvPort: 3003,
      host: '127.0.0.1',
    });
  });

  it('names everything that is wrong at once, and never runs in production', () => {
    const env = { SANDBOX_PORT: 'x', SANDBOX_SMTP_PORT: '-1', NODE_ENV: 'production' };
    expect(() => optionsFromEnvironment(env)).toThrow(/SANDBOX_PORT.*\n.*SANDBOX_SMTP_PORT.*\n.*production/);
  });
});
