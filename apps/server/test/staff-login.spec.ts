import { inflateRawSync } from 'node:zlib';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { Browser } from './support/browser';
import { identityModules, startPlatform, type TestPlatform } from './support/platform';
import { StaffIdp } from './support/staff-idp';

jest.setTimeout(30_000);

describe('login of staff', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await startPlatform(identityModules());
  }, 60_000);
  afterAll(() => platform?.stop());

  const sql = (query: string) => platform.app.get(DataSource).query(query);
  const openBrowser = () => Browser.open(platform.app);
  const idp = () => new StaffIdp(platform);
  const begin = (browser: Browser, returnTo?: string) => idp().begin(browser, returnTo);
  const atIdp = (page: URL, choice: { staff?: string; action?: string }) => idp().choose(page, choice);
  const answer = (browser: Browser, response: string) => idp().answer(browser, response);
  const login = async (browser: Browser, staff: string, returnTo?: string) =>
    answer(browser, await atIdp(await begin(browser, returnTo), { staff, action: 'login' }));
  const xmlOf = (response: string) => Buffer.from(response, 'base64').toString('utf8');
  const encode = (xml: string) => Buffer.from(xml, 'utf8').toString('base64');

  it.each([
    ['hanna', ['case-officer']],
    ['sanna', ['case-officer', 'protected-data-officer']],
    ['peter', ['process-owner']],
    ['olle', ['operator']],
    ['rut', ['auditor', 'log-reviewer']],
  ])('logs %s in with the roles %j of the groups at the IdP', async (staff, roles) => {
    const browser = await openBrowser();
    const done = await login(browser, staff, '/officer/arenden/1');
    expect([done.status, done.headers.location]).toEqual([303, '/officer/arenden/1']);
    const session = await browser.session();
    expect(session).toMatchObject({ authenticated: true, kind: 'staff', roles });
    expect(session.displayName).toMatch(/^\S+ \S+$/);
  });

  it('refuses somebody whose groups give no role, and says so', async () => {
    const browser = await openBrowser();
    expect((await login(browser, 'nora')).headers.location).toBe('/officer/?login=no-role');
    expect((await browser.session()).authenticated).toBe(false);
    expect(await sql("select 1 from identity.staff where subject = 'SE0000000000-1006'")).toEqual([]);
  });

  it('asks by a signed request for a level of assurance and a fresh identification', async () => {
    const page = await begin(await openBrowser());
    expect(page.searchParams.get('SigAlg')).toBe('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256');

    const xml = inflateRawSync(Buffer.from(page.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    expect(xml).toContain('ForceAuthn="true"');
    expect(xml).toContain('Comparison="exact"');
    expect(xml).toContain('http://id.elegnamnden.se/loa/1.0/loa3');
  });

  it('takes an answer once', async () => {
    const browser = await openBrowser();
    const response = await atIdp(await begin(browser), { staff: 'hanna', action: 'login' });
    expect((await answer(browser, response)).headers.location).toBe('/officer/');
    await browser.session();
    await browser.post('/api/session/logout').expect(204);
    expect((await answer(browser, response)).headers.location).toBe('/officer/?login=failed');
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('takes no answer in a browser that did not ask', async () => {
    const [asked, other] = [await openBrowser(), await openBrowser()];
    const response = await atIdp(await begin(asked), { staff: 'hanna', action: 'login' });
    await begin(other);
    expect((await answer(other, response)).headers.location).toBe('/officer/?login=failed');
    expect((await other.session()).authenticated).toBe(false);
  });

  it('goes back without an error when the person cancels at the IdP', async () => {
    const browser = await openBrowser();
    const response = await atIdp(await begin(browser, '/studio/'), { action: 'cancel' });
    expect((await answer(browser, response)).headers.location).toBe('/studio/?login=cancelled');
  });

  it.each([
    ['a changed answer', (xml: string) => xml.replace(/IssueInstant="[^"]+"/, 'IssueInstant="2030-01-01T00:00:00Z"')],
    ['an answer without its signature', (xml: string) => xml.replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/, '')],
    [
      'an answer to another address',
      (xml: string) => xml.replace(/Destination="[^"]+"/, 'Destination="https://x.example/"'),
    ],
    ['a document type', (xml: string) => `<!DOCTYPE x [<!ENTITY e "e">]>${xml}`],
    ['SHA-1', (xml: string) => xml.replaceAll('xmldsig-more#rsa-sha256', 'xmldsig#rsa-sha1')],
    [
      'an unencrypted assertion',
      (xml: string) => xml.replace('</samlp:Response>', '<saml:Assertion/></samlp:Response>'),
    ],
    ['no XML at all', () => 'nonsense'],
    ['nothing', () => ''],
  ])('refuses %s', async (_, change) => {
    const browser = await openBrowser();
    const response = await atIdp(await begin(browser), { staff: 'hanna', action: 'login' });
    expect((await answer(browser, encode(change(xmlOf(response))))).headers.location).toBe('/officer/?login=failed');
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('sends nobody to another site after the login', async () => {
    for (const returnTo of [
      'https://x.example/',
      '//x.example',
      '/officer//x.example',
      '/\\x.example',
      '/api/session',
    ]) {
      expect((await login(await openBrowser(), 'hanna', returnTo)).headers.location).toBe('/officer/');
    }
  });

  it('keeps one row for a member of staff, brought up to date at each login', async () => {
    await login(await openBrowser(), 'hanna');
    await login(await openBrowser(), 'hanna');
    expect(await sql("select name, roles from identity.staff where subject = 'SE0000000000-1001'")).toEqual([
      { name: 'Hanna Handläggare', roles: ['case-officer'] },
    ]);
  });

  it('has no other way in', async () => {
    const browser = await openBrowser();
    for (const path of ['/api/login', '/api/login/password', '/api/login/role', '/api/session/role', '/api/login/as']) {
      await browser.post(path, { role: 'operator', user: 'x', password: 'y' }).expect(404);
    }
  });

  it('describes itself to the IdP in signed metadata with its certificate', async () => {
    const { text } = await request(platform.app.getHttpServer()).get('/api/login/staff/metadata').expect(200);
    expect(text).toContain('Location="http://127.0.0.1:3000/api/login/staff/acs"');
    expect(text).toContain('X509Certificate>MII');
  });

  it('writes logins and refusals into the audit log', async () => {
    const rows = await sql(`select result, count(*)::int as n from infra.audit where purpose = 'saml' group by result`);
    expect(rows.map((row: { result: string }) => row.result).sort()).toEqual(['allowed', 'refused']);
  });
});
