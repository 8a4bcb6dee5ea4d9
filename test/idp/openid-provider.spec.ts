import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentityModule, identityTables } from '@farled/identity';
import { DatabaseModule, HttpModule, InfraModule, infraTables } from '@farled/infra';
import { RegisterModule, registerTables } from '@farled/register';
import { DataSource } from 'typeorm';
import { Browser } from '../../apps/server/test/support/browser';
import { startPlatform, type TestPlatform } from '../../apps/server/test/support/platform';
import { freePort } from '../support/installation';
import { type Accounts, OpenIdProvider } from './openid-provider';
import { Visitor } from './visitor';

jest.setTimeout(60_000);

const SECRET = 'a-secret-of-this-test-alone-0123456789';
const GROUP = '0b1f6a3e-5f0e-4b7e-9d55-1f2c3a4b5c6d';

const ACCOUNTS: Accounts = {
  officer: {
    name: 'Hanna Handläggare',
    email: 'hanna@exempelkoping.example',
    groups: ['everybody', GROUP],
    department: 'Bygglov',
  },
  administrator: {
    name: 'Asta Administratör',
    employeeHsaId: 'SE0000000000-1007',
    commissionHsaId: ['SE0000000000-3F00'],
  },
  visitor: { name: 'Vera Verksamhet', email: 'vera@exempelkoping.example', employeeHsaId: 'SE0000000000-1008' },
};

/** An IdP that others made, connected by configuration alone (docs/how-to/connect-an-idp.md). */
describe('oidc-provider as the IdP of staff', () => {
  let idp: OpenIdProvider;
  let platform: TestPlatform;
  let address: string;
  const folder = mkdtempSync(join(tmpdir(), 'farled-idps-'));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  beforeAll(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'farled-1', use: 'sig' }] };
    const keyed = { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256' } as const;
    const clients = [
      { ...client('konto'), client_secret: SECRET, token_endpoint_auth_method: 'client_secret_post' as const },
      { ...client('tjanstekort'), ...keyed, jwks },
    ];
    idp = await OpenIdProvider.start(clients, ACCOUNTS);
    const file = join(folder, 'staff-idps.yaml');
    writeFileSync(file, configuration(idp.issuer));
    Object.assign(process.env, { FARLED_STAFF_PROVIDERS: file, FARLED_PUBLIC_URL: address });
    const tables = [infraTables, registerTables, identityTables];
    const modules = [InfraModule, HttpModule, RegisterModule, IdentityModule];
    platform = await startPlatform([DatabaseModule.forRoot(tables), ...modules]);
    const certificates = process.env.FARLED_CERTS ?? '';
    writeFileSync(join(certificates, 'konto.secret'), `${SECRET}\n`);
    writeFileSync(join(certificates, 'tjanstekort.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await platform.app.listen(port, '127.0.0.1');
  }, 60_000);
  afterAll(async () => {
    await platform?.stop();
    for (const name of ['FARLED_STAFF_PROVIDERS', 'FARLED_PUBLIC_URL']) delete process.env[name];
    await idp?.stop();
    rmSync(folder, { recursive: true });
  });

  /** The addresses that docs/how-to/connect-an-idp.md says to register. */
  const client = (id: string) => ({
    client_id: id,
    redirect_uris: [`${address}/api/login/staff/oidc/${id}/callback`],
    backchannel_logout_uri: `${address}/api/login/staff/oidc/${id}/logout`,
    backchannel_logout_session_required: true,
    post_logout_redirect_uris: [`${address}/officer/logga-in`],
  });
  const begin = async (browser: Browser, query: Record<string, string>): Promise<string> =>
    (await browser.agent.get('/api/login/staff').query(query).expect(302)).headers.location ?? '';
  const bringBack = async (browser: Browser, url: string): Promise<string> => {
    expect(url).toContain(`${address}/api/login/staff/oidc/`);
    return (await browser.agent.get(url.slice(address.length)).expect(303)).headers.location ?? '';
  };

  /** Through the provider's own pages: who one is, and that the platform may know. */
  const logIn = async (provider: string, login: string, atIdp = new Visitor()) => {
    const browser = await Browser.open(platform.app);
    const page = await atIdp.get(await begin(browser, { provider }));
    const consent = await atIdp.submit(page, { login, password: 'any' });
    const done = await atIdp.submit(consent, {});
    return { browser, atIdp, shown: await bringBack(browser, done.url) };
  };

  const membersOf = async (code: string, administrator: Browser) => {
    const { items } = (await administrator.agent.get('/api/organisation/units').expect(200)).body;
    const { id } = items.find((unit: { code: string }) => unit.code === code);
    return (await administrator.agent.get(`/api/organisation/units/${id}`).expect(200)).body.members;
  };

  it('gives a role and a unit by the groups and department of a directory, to a client with a secret', async () => {
    const { browser, shown } = await logIn('konto', 'officer');
    expect(shown).toBe('/officer/');
    const officer = { kind: 'staff', displayName: 'Hanna Handläggare', roles: ['case-officer'] };
    expect(await browser.session()).toMatchObject(officer);
    const { browser: administrator } = await logIn('tjanstekort', 'administrator');
    const member = { name: 'Hanna Handläggare', source: 'claim', isActive: true };
    expect(await membersOf('bygglov', administrator)).toMatchObject([member]);
  });

  it('gives a role by the commission of a staff card (SITHS), to a client with a key', async () => {
    const { browser, shown } = await logIn('tjanstekort', 'administrator');
    expect(shown).toBe('/officer/');
    expect(await browser.session()).toMatchObject({ displayName: 'Asta Administratör', roles: ['administrator'] });
    const known = "select name from identity.staff where subject = 'tjanstekort:SE0000000000-1007'";
    expect(await platform.app.get(DataSource).query(known)).toEqual([{ name: 'Asta Administratör' }]);
  });

  it.each(['konto', 'tjanstekort'])('refuses somebody without a group or a commission, at %s', async (provider) => {
    const { browser, shown } = await logIn(provider, 'visitor');
    expect(shown).toBe('/officer/?login=no-role');
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('goes back without an error when one cancels at the provider', async () => {
    const [browser, atIdp] = [await Browser.open(platform.app), new Visitor()];
    const page = await atIdp.get(await begin(browser, { provider: 'konto' }));
    const { url } = await atIdp.get(/href="([^"]+\/abort)"/.exec(page.text)?.[1] ?? '');
    expect(await bringBack(browser, url)).toBe('/officer/?login=cancelled');
  });

  it('asks who one is again in a step-up, although the provider still knows', async () => {
    const { browser, atIdp } = await logIn('konto', 'officer');
    await browser.session();
    const page = await atIdp.get(await begin(browser, { again: '1', returnTo: '/officer/arende/1' }));
    const done = await atIdp.submit(page, { login: 'officer', password: 'any' });
    expect(await bringBack(browser, done.url)).toBe('/officer/arende/1');
  });

  it('logs out here and at the provider, which asks, and sends one back', async () => {
    const { browser, atIdp } = await logIn('konto', 'officer');
    await browser.session();
    const { url } = (await browser.post('/api/login/staff/logout').expect(200)).body;
    expect((await browser.session()).authenticated).toBe(false);
    const done = await atIdp.submit(await atIdp.get(url), { logout: 'yes' });
    expect(done.url).toBe(`${address}/officer/logga-in`);
    const anew = await atIdp.get(await begin(browser, { provider: 'konto' }));
    expect(anew.form().fields).toMatchObject({ prompt: 'login' });
  });

  it('ends the session when one logs out at the provider, there alone', async () => {
    const { browser, atIdp } = await logIn('konto', 'officer');
    const other = await logIn('konto', 'officer');
    expect((await browser.session()).authenticated).toBe(true);
    await atIdp.submit(await atIdp.get(`${idp.issuer}/session/end`), { logout: 'yes' });
    expect((await browser.session()).authenticated).toBe(false);
    expect((await other.browser.session()).authenticated).toBe(true);
  });
});

const configuration = (issuer: string) => `
providers:
  - id: konto
    kind: oidc
    name: { sv: Kommunens konto, en: Municipality account }
    issuer: ${issuer}
    clientId: konto
    secretFile: konto.secret
    scopes: [profile, email, groups]
    userinfo: true
    attributes: { subject: sub, name: name, email: email, department: department }
    unitsFrom: [department]
    grants:
      - { when: { groups: ${GROUP} }, roles: [case-officer] }
  - id: tjanstekort
    kind: oidc
    name: { sv: Tjänstekort (SITHS), en: Staff card (SITHS) }
    issuer: ${issuer}
    clientId: tjanstekort
    keyFile: tjanstekort.key
    keyId: farled-1
    keyAlgorithm: ES256
    scopes: [profile, siths]
    userinfo: true
    attributes: { subject: employeeHsaId, name: name }
    grants:
      - { when: { commissionHsaId: SE0000000000-3F00 }, roles: [administrator] }
`;
