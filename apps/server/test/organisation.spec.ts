import { randomBytes, scryptSync } from 'node:crypto';
import { legalDay } from '@farled/kernel';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module';
import { Browser } from './support/browser';
import { startPlatform, type TestPlatform } from './support/platform';
import { StaffIdp } from './support/staff-idp';

jest.setTimeout(60_000);

const SECRET = 'a-long-secret-in-a-sealed-envelope';
const HOUR = 3_600_000;

describe('the organisation and its staff', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    const salt = randomBytes(16);
    const hash = scryptSync(SECRET, salt, 32, { N: 1024, r: 8, p: 1 });
    process.env.FARLED_BREAK_GLASS_HASH = `scrypt$1024$8$1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
    process.env.FARLED_LOGINS_PER_MINUTE = '1000';
    platform = await startPlatform([AppModule]);
  }, 60_000);
  afterAll(async () => {
    for (const name of ['FARLED_BREAK_GLASS_HASH', 'FARLED_LOGINS_PER_MINUTE']) delete process.env[name];
    await platform?.stop();
  });

  const sql = (query: string, values: unknown[] = []) => platform.app.get(DataSource).query(query, values);
  const open = () => Browser.open(platform.app);
  const logIn = async (staff: string) => {
    const browser = await open();
    await again(browser, staff);
    return browser;
  };
  const again = async (browser: Browser, staff: string) => {
    const idp = new StaffIdp(platform);
    const response = await idp.choose(await idp.begin(browser), { staff, action: 'login' });
    const { headers } = await idp.answer(browser, response).expect(303);
    await browser.session();
    return headers.location;
  };
  const idOf = async (subject: string) =>
    (await sql('select id from identity.staff where subject = $1', [subject]))[0].id;
  const HANNA = 'SE0000000000-1001';
  const VERA = 'SE0000000000-1008';
  interface UnitView {
    id: string;
    code: string;
    name: string;
    kind: string;
    parentId: string | null;
    revision: number;
    members: number;
  }
  const units = async (browser: Browser): Promise<UnitView[]> =>
    (await browser.agent.get('/api/organisation/units').expect(200)).body.items;
  const unitOf = async (browser: Browser, code: string) => (await units(browser)).find((unit) => unit.code === code);

  it('begins with the tree of the configured file, and members by what the login says', async () => {
    await logIn('hanna');
    const asta = await logIn('asta');
    const bou = await unitOf(asta, 'bou');
    expect(bou).toMatchObject({ name: 'Barn och utbildning', kind: 'department', members: 1 });
    const { members, history } = (await asta.agent.get(`/api/organisation/units/${bou?.id}`).expect(200)).body;
    expect(members).toMatchObject([{ name: 'Hanna Handläggare', source: 'claim', isActive: true }]);
    expect(history.map(({ code }: { code: string }) => code)).toEqual(['member-added', 'created']);
  });

  it('is changed by an administrator alone, with history, and not by two at once', async () => {
    const asta = await logIn('asta');
    const bou = await unitOf(asta, 'bou');
    const id = (
      await asta
        .post('/api/organisation/units', { code: 'kulturskola', name: 'Kulturskola', kind: 'team', parentId: bou?.id })
        .expect(201)
    ).body.id;
    const change = { name: 'Kulturskolan', kind: 'team', parentId: bou?.id, revision: 1 };
    await asta.agent.put(`/api/organisation/units/${id}`).set(asta.headers()).send(change).expect(204);
    await asta.agent.put(`/api/organisation/units/${id}`).set(asta.headers()).send(change).expect(409);
    const circle = { name: bou?.name, kind: bou?.kind, parentId: id, revision: bou?.revision };
    await asta.agent.put(`/api/organisation/units/${bou?.id}`).set(asta.headers()).send(circle).expect(409);
    await asta.post(`/api/organisation/units/${bou?.id}/close`, { revision: bou?.revision }).expect(409);
    await asta.post(`/api/organisation/units/${id}/members`, { staffId: await idOf(HANNA) }).expect(204);
    const { history } = (await asta.agent.get(`/api/organisation/units/${id}`).expect(200)).body;
    expect(history).toMatchObject([
      { code: 'member-added', by: 'Asta Administratör', params: { name: 'Hanna Handläggare' } },
      { code: 'renamed', params: { from: 'Kulturskola', to: 'Kulturskolan' } },
      { code: 'created' },
    ]);
    const hanna = await logIn('hanna');
    await hanna.agent.get('/api/organisation/units').expect(403);
    await hanna.post('/api/organisation/units', { code: 'x', name: 'X', kind: 'team' }).expect(403);
  });

  it('takes in a CSV wholly or not at all, and tries it first', async () => {
    const asta = await logIn('asta');
    const csv =
      'code;name;kind;parent\nnytt-lag;Nytt lag;team;ny-avd\nny-avd;Ny avdelning;department;bou\nbou;Barn & utbildning;department;bun\n';
    const run = (text: string, trial: boolean) => asta.post('/api/organisation/units/import', { csv: text, trial });
    expect((await run(csv, true).expect(200)).body).toEqual({ created: 2, changed: 1 });
    expect(await unitOf(asta, 'ny-avd')).toBeUndefined();
    expect((await run(`${csv}fel rad\n`, false)).body.detail).toContain('4');
    expect((await run(csv, false).expect(200)).body).toEqual({ created: 2, changed: 1 });
    expect((await run(csv, false).expect(200)).body).toEqual({ created: 0, changed: 0 });
    expect((await unitOf(asta, 'bou'))?.name).toBe('Barn & utbildning');
    await run('code,name,kind,parent\nbou,Barn och utbildning,department,bun\n', false).expect(200);
  });

  it('logs out whoever leaves, at once, and lets her in no more', async () => {
    const [nina, asta] = [await logIn('vera'), await logIn('asta')];
    const id = await idOf(VERA);
    await asta.post(`/api/organisation/accounts/${id}/deactivate`).expect(204);
    expect((await nina.session()).authenticated).toBe(false);
    expect(await again(await open(), 'vera')).toBe('/officer/?login=deactivated');
    await asta.post(`/api/organisation/accounts/${id}/activate`).expect(204);
    expect(await again(await open(), 'vera')).toBe('/officer/');
    await asta.post(`/api/organisation/accounts/${await idOf('SE0000000000-1007')}/deactivate`).expect(409);
  });

  describe('a deputy', () => {
    const today = () => legalDay(platform.clock.now());

    it('acts for the absent between two days, until the absent one ends it', async () => {
      const [hanna, vera] = [await logIn('hanna'), await logIn('vera')];
      const [absentId, deputyId] = [await idOf(HANNA), await idOf(VERA)];
      await vera.post('/api/deputies/act', { absentId }).expect(403);
      const { id } = (await hanna.post('/api/deputies', { deputyId, fromDay: today(), toDay: today() }).expect(201))
        .body;
      expect((await vera.agent.get('/api/deputies').expect(200)).body.items).toMatchObject([
        { id, isMine: false, isNow: true, absent: { name: 'Hanna Handläggare' } },
      ]);
      await vera.post('/api/deputies/act', { absentId }).expect(204);
      expect((await vera.session()).deputyFor).toEqual({ id: absentId, name: 'Hanna Handläggare' });
      await vera
        .post('/api/deputies', { deputyId: absentId, absentId: deputyId, fromDay: today(), toDay: today() })
        .expect(403);
      await hanna.post(`/api/deputies/${id}/end`).expect(204);
      expect((await vera.session()).deputyFor).toBeNull();
    });

    it('has none of the trust that is the absent one’s alone, and acts no longer than agreed', async () => {
      const [sanna, vera] = [await logIn('sanna'), await logIn('vera')];
      const absentId = await idOf('SE0000000000-1003');
      await sanna.post('/api/deputies', { deputyId: await idOf(VERA), fromDay: today(), toDay: today() }).expect(201);
      await vera.post('/api/deputies/act', { absentId }).expect(204);
      expect((await vera.session()).roles).toEqual(['case-officer']);
      platform.clock.advance(25 * HOUR);
      const later = await logIn('vera');
      await later.post('/api/deputies/act', { absentId }).expect(403);
    });

    it('is arranged by oneself or an administrator, for days to come', async () => {
      const [hanna, asta] = [await logIn('hanna'), await logIn('asta')];
      const [absentId, deputyId] = [await idOf(HANNA), await idOf(VERA)];
      const days = { fromDay: today(), toDay: today() };
      const others = await idOf('SE0000000000-1003');
      await hanna.post('/api/deputies', { deputyId, absentId: others, ...days }).expect(404);
      await hanna.post('/api/deputies', { deputyId, fromDay: '2020-01-01', toDay: '2020-02-01' }).expect(422);
      await hanna.post('/api/deputies', { deputyId: absentId, ...days }).expect(422);
      await asta.post('/api/deputies', { deputyId, absentId, ...days }).expect(201);
    });
  });

  it('asks for a new identification before a sensitive action, and goes on after it', async () => {
    const asta = await logIn('asta');
    for (let step = 0; step < 3; step++) {
      platform.clock.advance(21 * 60_000);
      await asta.agent.get('/api/organisation/units').expect(200);
    }
    const unit = { code: 'sent', name: 'Sent', kind: 'team' };
    const refused = await asta.post('/api/organisation/units', unit).expect(403);
    expect(refused.body.code).toBe('step-up');
    const idp = new StaffIdp(platform);
    const page = (await asta.agent.get('/api/login/staff').query({ again: '1' }).expect(302)).headers.location ?? '';
    await idp.answer(asta, await idp.choose(new URL(page), { staff: 'asta', action: 'login' })).expect(303);
    await asta.session();
    await asta.post('/api/organisation/units', unit).expect(201);
  });

  describe('the break-glass account', () => {
    it('raises an alarm and a mail for each try, right or wrong, and ends by itself', async () => {
      const browser = await open();
      await browser.post('/api/login/break-glass', { secret: 'wrong' }).expect(403);
      await browser.post('/api/login/break-glass', { secret: SECRET }).expect(204);
      expect(await browser.session()).toMatchObject({ kind: 'staff', roles: ['operator', 'administrator'] });
      const alarms = await sql(
        "select code from infra.alarm where code like 'break-glass.%' order by raised_at, code desc",
      );
      expect(alarms.map(({ code }: { code: string }) => code)).toEqual(['break-glass.used', 'break-glass.tried']);
      const mails = await sql("select payload from infra.outbox where kind = 'alarm.mail' order by seq");
      const told = mails.map(({ payload }: { payload: { code: string } }) => payload.code);
      expect(told).toEqual(['break-glass.tried', 'break-glass.used']);
      expect(JSON.stringify(mails)).not.toContain(SECRET);
      const logged = await sql("select result from infra.audit where action = 'break-glass' order by seq");
      expect(logged).toEqual([{ result: 'refused' }, { result: 'allowed' }]);
      for (let step = 0; step < 3; step++) {
        platform.clock.advance(20 * 60_000);
        if (step < 2) await browser.agent.get('/api/organisation/units').expect(200);
      }
      expect((await browser.session()).authenticated).toBe(false);
    });
  });
});
