import { PeriodicWork } from '@farled/infra';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module';
import { logInWithBankId } from './support/bankid-app';
import { Browser } from './support/browser';
import { startPlatform, type TestPlatform } from './support/platform';
import { StaffIdp } from './support/staff-idp';

jest.setTimeout(60_000);

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';
const minutes = (count: number) => count * 60_000;

describe('sessions', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await startPlatform([AppModule]);
  }, 60_000);
  afterAll(() => platform?.stop());
  afterEach(() => platform.app.get(DataSource).query('delete from identity.session'));

  const sql = (query: string, values: unknown[] = []) => platform.app.get(DataSource).query(query, values);
  const nils = async () => {
    const browser = await Browser.open(platform.app);
    await logInWithBankId(platform, browser, 'nils');
    return browser;
  };
  const isIn = async (browser: Browser) => (await browser.session()).authenticated;
  const logins = async (browser: Browser) => (await browser.agent.get('/api/session/logins').expect(200)).body.items;

  it('keep hashes of their ids, and of the browser only what its owner knows it by', async () => {
    const browser = await Browser.open(platform.app);
    browser.agent.set('user-agent', FIREFOX);
    await logInWithBankId(platform, browser, 'nils');
    const [row] = await sql('select id_hash, data::text from identity.session where owner is not null');
    expect(row.id_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(row.data).not.toMatch(/rv:132|Gecko|Nils/);
    expect(await logins(browser)).toMatchObject([
      { device: { browser: 'firefox', system: 'windows' }, isCurrent: true },
    ]);
  });

  it('are listed for their owner alone, the latest first, and ended one by one', async () => {
    const [first, second] = [await nils(), await nils()];
    const stranger = await Browser.open(platform.app);
    await logInWithBankId(platform, stranger, 'elin');
    platform.clock.advance(minutes(1));
    await second.post('/api/session/extend').expect(200);
    const seen = await logins(second);
    expect(seen.map((login: { isCurrent: boolean }) => login.isCurrent)).toEqual([true, false]);
    await stranger.call('delete', `/api/session/logins/${seen[1].id}`).expect(404);
    expect(await isIn(first)).toBe(true);
    await second.call('delete', `/api/session/logins/${seen[1].id}`).expect(204);
    expect(await isIn(first)).toBe(false);
    expect(await isIn(second)).toBe(true);
    expect(await logins(stranger)).toHaveLength(1);
  });

  it('answer no page that was opened for somebody else', async () => {
    const browser = await Browser.open(platform.app);
    await logInWithBankId(platform, browser, 'elin');
    const { actingKey } = await browser.session();
    const asOpened = (path: string) => browser.agent.get(path).set('x-farled-acting', actingKey);
    await asOpened('/api/drafts').expect(200);
    const { body: choices } = await browser.agent.get('/api/acting/choices').expect(200);
    const [child] = choices.items.filter(({ kind }: { kind: string }) => kind === 'guardian');
    const choose = (rightId: string | null) =>
      browser.agent.put('/api/acting').set(browser.headers()).send({ rightId }).expect(204);
    await choose(child.rightId);
    expect((await asOpened('/api/drafts').expect(409)).body.code).toBe('acting.changed');
    expect((await browser.session()).actingKey).toBe(actingKey.replace('self', child.rightId));
    await asOpened('/api/acting/choices').expect(200);
    await choose(null);
    await asOpened('/api/drafts').expect(200);
    await browser.agent.get('/api/drafts').set('x-farled-acting', `${child.rightId}/self`).expect(409);
  });

  it('end everywhere at once, and the log remembers it', async () => {
    const browsers = [await nils(), await nils(), await nils()];
    const [here] = browsers as [Browser];
    const answer = await here.call('delete', '/api/session/logins').expect(204);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^farled=;.*Expires=Thu, 01 Jan 1970/);
    for (const browser of browsers) expect(await isIn(browser)).toBe(false);
    const [latest] = await sql(
      "select action, person_id from infra.audit where action like 'logout%' order by seq desc",
    );
    expect(latest).toMatchObject({ action: 'logout.everywhere', person_id: expect.any(String) });
  });

  it('do not come back when they are ended while a request is under way', async () => {
    const [slow, other] = [await nils(), await nils()];
    platform.clock.advance(minutes(1));
    // The request has read its session and will write its activity at the end.
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => slow.agent.get('/api/me')),
      other.call('delete', '/api/session/logins'),
    ]);
    expect(answers.at(-1)?.status).toBe(204);
    expect(await isIn(slow)).toBe(false);
    expect(await sql('select 1 from identity.session where owner is not null')).toEqual([]);
  });

  it('have limits of their own for staff, and say how long before their end one is warned', async () => {
    const officer = await Browser.open(platform.app);
    await new StaffIdp(platform).logIn(officer, 'case-officer');
    const state = await officer.session();
    const left = (end: string) => (new Date(end).getTime() - platform.clock.now().getTime()) / 3_600_000;
    expect(left(state.absoluteExpiresAt)).toBeCloseTo(10, 1);
    expect(state.warningSeconds).toBe(120);
    expect(await logins(officer)).toHaveLength(1);
  });

  it('end when nobody is there, however often an open page asks by itself', async () => {
    const browser = await nils();
    for (let minute = 0; minute < 29; minute += 7) {
      platform.clock.advance(minutes(7));
      if (await isIn(browser)) await browser.agent.get('/api/me').set('x-background', '1').expect(200);
    }
    expect(await isIn(browser)).toBe(false);
  });

  it('leave no row behind when they are over', async () => {
    await nils();
    platform.clock.advance(minutes(31));
    expect(await sql('select 1 from identity.session where owner is not null')).toHaveLength(1);
    await platform.app.get(PeriodicWork).runAll();
    expect(await sql('select 1 from identity.session where owner is not null')).toEqual([]);
  });
});

describe('the session cookie over https', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    process.env.FARLED_PUBLIC_URL = 'https://e.exempel.se';
    platform = await startPlatform([AppModule]);
    delete process.env.FARLED_PUBLIC_URL;
  }, 60_000);
  afterAll(() => platform?.stop());

  it('is bound to the host, out of reach of scripts and of other sites', async () => {
    const { headers } = await (await Browser.open(platform.app)).agent.get('/api/session').set('cookie', '');
    const [cookie = ''] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-farled=/);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toContain('Domain');
  });
});
