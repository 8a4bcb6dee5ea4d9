import request from 'supertest';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module';
import { logInWithBankId } from './support/bankid-app';
import { Browser } from './support/browser';
import { Eid } from './support/eid';
import { startPlatform, type TestPlatform } from './support/platform';
import { StaffIdp } from './support/staff-idp';

jest.setTimeout(60_000);

/** A secret of this test alone, and its hash at a cost that tests can bear. */
const HASH = 'scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const EVIL = 'evil.example';

/** What somebody who means harm tries at the doors. What others try within has tests of its own: access and bad-input. */
describe('an attacker', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    Object.assign(process.env, { FARLED_BREAK_GLASS_HASH: HASH, FARLED_LOGINS_PER_MINUTE: '40' });
    platform = await startPlatform([AppModule]);
  }, 60_000);
  afterAll(async () => {
    for (const name of ['FARLED_BREAK_GLASS_HASH', 'FARLED_LOGINS_PER_MINUTE']) delete process.env[name];
    await platform?.stop();
  });
  beforeEach(() => platform.clock.advance(60_000));

  const http = () => request(platform.app.getHttpServer());
  const sql = (query: string, values: unknown[] = []) => platform.app.get(DataSource).query(query, values);
  const open = () => Browser.open(platform.app);
  const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
    String((answer.headers['set-cookie'] as string[] | undefined)?.[0] ?? '').split(';')[0] ?? '';

  it('gains nothing by planting a session before the login: the id is another afterwards, and the planted one is dead', async () => {
    const planted = cookieOf(await http().get('/api/session'));
    expect(planted).toMatch(/^farled=s%3A/);
    const { csrfToken } = (await http().get('/api/session').set('cookie', planted)).body;
    const victim = await open();
    victim.agent.set('cookie', planted);
    const begun = await http()
      .post('/api/login/bankid')
      .set({ cookie: planted, 'x-csrf-token': csrfToken })
      .send({ device: 'other' })
      .expect(200);
    await logInWithBankId(platform, await open(), 'elin');
    const { authenticated } = (await http().get('/api/session').set('cookie', planted)).body;
    expect([begun.body.status, authenticated]).toEqual(['pending', false]);
  });

  it.each([
    [
      'an id of her own making',
      'farled=s%3AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    ],
    ['an id without a signature', 'farled=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['no sense at all', 'farled=%E0%A4%A; farled_staff_login=%E0%A4%A'],
  ])('opens no session by %s', async (_, cookie) => {
    const answer = await http().get('/api/session').set('cookie', cookie).expect(200);
    expect(answer.body.authenticated).toBe(false);
    await http().get('/api/me').set('cookie', cookie).expect(401);
    const back = await http()
      .post('/api/login/staff/acs')
      .set('cookie', cookie)
      .type('form')
      .send({ SAMLResponse: 'x' });
    expect([back.status, back.headers.location]).toEqual([303, '/officer/?login=failed']);
  });

  it('cannot log a victim in as herself: her own answer is worth nothing in the victim’s browser', async () => {
    const [attacker, victim] = [await open(), await open()];
    const idp = new StaffIdp(platform);
    const response = await idp.choose(await idp.begin(attacker), { staff: 'hanna', action: 'login' });
    expect((await idp.answer(victim, response)).headers.location).toBe('/officer/?login=failed');
    const eid = new Eid(platform);
    const form = await eid.choose(await eid.atIdp(await eid.begin(attacker)));
    expect((await eid.answer(victim, form)).headers.location).toMatch(/^\/logga-in\?.*eid=failed/);
    const secret = { secret: 'whatever' };
    await victim.agent.post('/api/login/break-glass').set('origin', `https://${EVIL}`).send(secret).expect(403);
    expect((await victim.session()).authenticated).toBe(false);
  });

  it.each([
    `//${EVIL}/`,
    `/\\${EVIL}/`,
    `/\t/${EVIL}/`,
    `/%09/${EVIL}/..`,
    `https://${EVIL}/`,
    `https:${EVIL}`,
    `/officer/@${EVIL}`,
    `/officer/\r\nset-cookie: a=b`,
    'javascript:alert(1)',
    '/api/session/logout',
  ])('leads nobody away by the return address %j', async (wanted) => {
    const staff = await open();
    const idp = new StaffIdp(platform);
    const response = await idp.choose(await idp.begin(staff, wanted), { staff: 'hanna', action: 'login' });
    expect((await idp.answer(staff, response)).headers.location).toBe('/officer/');
    const eid = new Eid(platform);
    const resident = await open();
    const form = await eid.choose(await eid.atIdp(await eid.begin(resident, 'exempel', wanted)));
    const { location = '' } = (await eid.answer(resident, form)).headers;
    expect(new URL(location, 'https://own.example').host).toBe('own.example');
    expect(location).not.toMatch(/^\/[/\\]|\s|^\/api\//);
  });

  it('puts no address of her own into ours by Host or forwarding headers', async () => {
    const lies = { host: EVIL, 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'gopher', forwarded: `host=${EVIL}` };
    const answers = [
      await http().get('/api/login/staff/metadata').set(lies),
      await http().get('/api/login/staff?provider=saml').set(lies),
      await http().get('/api/login/staff?provider=konto').set(lies),
      await http()
        .get('/api/nothing')
        .set({ ...lies, accept: 'text/html' }),
      await http().get('/api/session').set(lies),
    ];
    for (const { text = '', headers } of answers) {
      expect(text).not.toContain(EVIL);
      expect(JSON.stringify(headers)).not.toContain(EVIL);
    }
  });

  it('is told how long to wait on a page, in her language, however many addresses she claims to come from', async () => {
    const begin = (language: string) =>
      http()
        .get('/api/login/staff')
        .set({ 'sec-fetch-mode': 'navigate', accept: 'text/html', 'accept-language': language });
    for (let attempt = 0; attempt < 40; attempt++)
      await begin('sv')
        .set({ 'x-forwarded-for': `203.0.113.${attempt}`, 'x-real-ip': '203.0.113.9' })
        .expect(302);
    const swedish = await begin('sv').expect(429);
    const seconds = swedish.headers['retry-after'] ?? '?';
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(swedish.text).toContain(`Vänta ${seconds} sekunder och försök igen.`);
    expect(swedish.text).toContain('<a href="/officer/">Till startsidan</a>');
    const english = await begin('en').expect(429);
    expect(english.text).toMatch(/<html lang="en">.*Wait \d+ seconds and try again/);
    const eid = await http().get('/api/eid/login?idp=x').set('accept', 'text/html').expect(429);
    expect(eid.text).toContain('<a href="/">Till startsidan</a>');
    const posted = await http().post('/api/login/staff/acs').set('accept', 'text/html').type('form').send({});
    expect([posted.status, posted.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(posted.text).not.toContain('Försök igen</a>');
  });

  it('makes no link to another site out of an address that is not there', async () => {
    for (const path of [`//${EVIL}/x.pdf`, `/\\${EVIL}/x.pdf`]) {
      const { text } = await http().get(path).set('accept', 'text/html').expect(404);
      expect(text).not.toMatch(/href="[/\\]{2}|href="&#47;&#47;/);
    }
    const shut = await http().get('/api/officer/tasks').set('accept', 'text/html').expect(401);
    expect(shut.text).toContain('<a href="/officer/logga-in">Logga in</a>');
    for (const path of ['/%E0%A4%A', '/assets/%E0%A4%A.js', '/api/%00'])
      expect((await http().get(path).set('accept', 'text/html')).text).not.toMatch(/at .*\.(ts|js):\d+/);
  });

  it('writes no line of her own into a log: an id and a text that are not ours are left out or escaped', async () => {
    const id = await http().get('/api/nothing').set('x-correlation-id', 'abc def{"level":60}');
    expect(id.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    const browser = await open();
    await browser.agent.get(
      '/api/login/staff/oidc/konto/callback?error=x&error_description=a%0A%7B%22level%22%3A60%7D',
    );
    const rows = await sql(
      "select purpose, fields from infra.audit where result = 'refused' order by seq desc limit 1",
    );
    expect(JSON.stringify(rows)).not.toContain('level');
  });

  it('cannot fill the memory by trying the break-glass account: few are looked at together', async () => {
    const tries = Array.from({ length: 20 }, () => http().post('/api/login/break-glass').send({ secret: 'wrong' }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([403, 429]));
    const [{ count }] = await sql("select count(*)::int as count from infra.alarm where code = 'break-glass.tried'");
    expect(count).toBe(statuses.filter((status) => status === 403).length);
  });

  it('changes nothing that is not hers to set, however she words it', async () => {
    const elin = await open();
    await logInWithBankId(platform, elin, 'elin');
    const before = await sql('select data from identity.session where owner is not null');
    const more = { roles: ['operator'], kind: 'staff', personId: 'x', login: { kind: 'staff' }, isAdmin: true };
    await elin.post('/api/session/extend', more);
    const contact = elin.agent.put('/api/me/contact').set(elin.headers());
    expect((await contact.send({ email: 'a@b.se', channel: 'email', ...more })).status).toBe(422);
    expect((await elin.session()).roles).toEqual([]);
    const after = await sql('select data from identity.session where owner is not null');
    expect(after.map(({ data }: { data: { login: object } }) => data.login)).toEqual(
      before.map(({ data }: { data: { login: object } }) => data.login),
    );
  });
});
