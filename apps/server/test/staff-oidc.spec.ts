import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentityModule, identityTables } from '@farled/identity';
import { DatabaseModule, HttpModule, InfraModule, infraTables } from '@farled/infra';
import { RegisterModule, registerTables } from '@farled/register';
import type { JWTPayload } from 'jose';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { CLIENT, type Forgery, ForgingProvider } from '../../../test/idp/forging-provider';
import { Browser } from './support/browser';
import { startPlatform, type TestPlatform } from './support/platform';

jest.setTimeout(30_000);

const PERSON = { oid: 'oid-1', name: 'Anna Alm', email: 'anna@exempelkoping.example', groups: ['g-officers'] };

describe('login of staff by OpenID Connect', () => {
  let platform: TestPlatform;
  let provider: ForgingProvider;
  const folder = mkdtempSync(join(tmpdir(), 'farled-idps-'));

  beforeAll(async () => {
    provider = await ForgingProvider.start();
    const file = join(folder, 'staff-idps.yaml');
    writeFileSync(file, configuration(provider.issuer));
    Object.assign(process.env, { FARLED_STAFF_PROVIDERS: file, FARLED_LOGINS_PER_MINUTE: '1000' });
    const tables = [infraTables, registerTables, identityTables];
    const modules = [InfraModule, HttpModule, RegisterModule, IdentityModule];
    platform = await startPlatform([DatabaseModule.forRoot(tables), ...modules]);
    writeFileSync(join(process.env.FARLED_CERTS ?? '', 'entra.secret'), `${CLIENT.secret}\n`);
  }, 60_000);
  afterAll(async () => {
    for (const name of ['FARLED_STAFF_PROVIDERS', 'FARLED_LOGINS_PER_MINUTE']) delete process.env[name];
    await platform?.stop();
    await provider?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    provider.forgery = {};
    provider.person = PERSON;
    provider.groupPages = [];
  });

  const sql = (query: string) => platform.app.get(DataSource).query(query);
  const open = () => Browser.open(platform.app);
  const begin = async (browser: Browser, query: object = {}) => {
    const answer = await browser.agent
      .get('/api/login/staff')
      .query({ provider: 'entra', ...query })
      .expect(302);
    return new URL(answer.headers.location ?? '');
  };
  const callback = async (browser: Browser, query: string, id = 'entra'): Promise<string> => {
    const answer = await browser.agent.get(`/api/login/staff/oidc/${id}/callback${query}`).expect(303);
    return answer.headers.location ?? '';
  };
  const logIn = async (browser: Browser, person: JWTPayload = PERSON) => {
    provider.person = person;
    return callback(browser, provider.approve(await begin(browser)));
  };

  it('asks with code flow, PKCE, state and nonce', async () => {
    const asked = (await begin(await open())).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: 'http://127.0.0.1:3000/api/login/staff/oidc/entra/callback',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40);
  });

  it('logs in with roles by the groups, and keeps name and address up to date', async () => {
    const browser = await open();
    expect(await logIn(browser)).toBe('/officer/');
    expect(await browser.session()).toMatchObject({ kind: 'staff', roles: ['case-officer'], displayName: 'Anna Alm' });
    await logIn(await open(), { ...PERSON, name: 'Anna Ek', groups: ['G-OFFICERS', 'g-owners'] });
    expect(await sql("select name, roles from identity.staff where subject = 'entra:oid-1'")).toEqual([
      { name: 'Anna Ek', roles: ['case-officer', 'process-owner'] },
    ]);
    const changes = await sql("select fields from infra.audit where action = 'staff.changed'");
    expect(changes).toEqual([{ fields: ['name', 'roles'] }]);
  });

  it('lets one choose between several providers, and goes nowhere by itself', async () => {
    const browser = await open();
    const { body } = await browser.agent.get('/api/login/staff/providers').expect(200);
    expect(body.providers.map(({ id }: { id: string }) => id)).toEqual(['entra', 'saml']);
    const answer = await browser.agent.get('/api/login/staff').query({ returnTo: '/studio/e-tjanst/1' }).expect(302);
    expect(answer.headers.location).toBe('/studio/logga-in?next=%2Fe-tjanst%2F1');
    const saml = await browser.agent.get('/api/login/staff').query({ provider: 'saml' }).expect(302);
    expect(saml.headers.location).toContain('SAMLRequest=');
  });

  it.each<[string, JWTPayload, string]>([
    ['somebody without a role', { ...PERSON, groups: ['g-others'] }, 'no-role'],
    ['somebody without groups', { oid: 'oid-1', name: 'Anna Alm' }, 'no-role'],
    ['an answer without the lasting name', { name: 'Anna Alm', groups: ['g-officers'] }, 'incomplete'],
    ['a group overage from elsewhere', { ...PERSON, groups: undefined, hasgroups: true }, 'no-role'],
  ])('refuses %s, and says why', async (_, person, why) => {
    const browser = await open();
    expect(await logIn(browser, person)).toBe(`/officer/?login=${why}`);
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('fetches the groups where they are too many for the token, page by page', async () => {
    provider.groupPages = [['a', 'b'], ['g-officers']];
    const browser = await open();
    const overage = { ...PERSON, groups: undefined, _claim_names: { groups: 'src1' } };
    expect(await logIn(browser, overage)).toBe('/officer/');
    expect((await browser.session()).roles).toEqual(['case-officer']);
  });

  const later = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
  it.each<[string, Forgery]>([
    ['the nonce of another login', { claims: (honest) => ({ ...honest, nonce: 'another' }) }],
    ['no nonce', { claims: ({ nonce: _, ...honest }) => honest }],
    ['another issuer', { claims: (honest) => ({ ...honest, iss: 'https://evil.example' }) }],
    ['another audience', { claims: (honest) => ({ ...honest, aud: 'another-client' }) }],
    ['several audiences and another party', { claims: (h) => ({ ...h, aud: [CLIENT.id, 'x'], azp: 'x' }) }],
    ['an expired token', { claims: (honest) => ({ ...honest, exp: later(-61) }) }],
    ['a token that does not hold yet', { claims: (honest) => ({ ...honest, nbf: later(90) }) }],
    ['no expiry', { claims: ({ exp: _, ...honest }) => honest }],
    ['no subject', { claims: ({ sub: _, ...honest }) => honest }],
    ['no signature', { signature: 'none' }],
    ['a swapped key', { signature: 'swapped' }],
    ['the client secret as key', { signature: 'hmac' }],
  ])('refuses %s', async (_, forgery) => {
    provider.forgery = forgery;
    const before = await refusals();
    const browser = await open();
    expect(await logIn(browser)).toBe('/officer/?login=failed');
    expect((await browser.session()).authenticated).toBe(false);
    expect(await refusals()).toBe(before + 1);
  });
  const refusals = async () =>
    Number((await sql("select count(*) from infra.audit where action = 'login' and result = 'refused'"))[0].count);

  it('takes a clock that is off by less than a minute', async () => {
    provider.forgery = { claims: (honest) => ({ ...honest, exp: later(-50), iat: later(50) }) };
    expect(await logIn(await open())).toBe('/officer/');
  });

  it.each([
    ['another state', { state: 'another' }],
    ['no state', { state: '' }],
    ['the answer of another provider', { iss: 'https://evil.example' }],
    ['a code that was never given', { code: 'guessed' }],
  ])('refuses %s', async (_, change) => {
    const browser = await open();
    const query = provider.approve(await begin(browser), change);
    expect(await callback(browser, query)).toBe('/officer/?login=failed');
  });

  it('takes an answer once, only in the browser that asked, and only at the address of its provider', async () => {
    const [asked, other] = [await open(), await open()];
    const query = provider.approve(await begin(asked));
    await begin(other);
    expect(await callback(other, query)).toBe('/officer/?login=failed');
    expect(await callback(asked, query)).toBe('/officer/');
    expect(await callback(asked, query)).toBe('/officer/?login=failed');
    const third = await open();
    expect(await callback(third, provider.approve(await begin(third)), 'saml')).toBe('/officer/?login=failed');
  });

  it('follows a change of keys at once', async () => {
    await logIn(await open());
    await provider.changeKey();
    expect(await logIn(await open())).toBe('/officer/');
  });

  it('goes back without an error when the person cancels', async () => {
    const browser = await open();
    const state = (await begin(browser, { returnTo: '/studio/' })).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    expect(await callback(browser, `?${query}`)).toBe('/studio/?login=cancelled');
  });

  it('logs out at the provider too, with the ID token as a hint', async () => {
    const browser = await open();
    await logIn(browser);
    await browser.session();
    const { url } = (await browser.post('/api/login/staff/logout').expect(200)).body;
    expect(url).toContain(`${provider.issuer}/logout?`);
    expect(new URL(url).searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect((await browser.session()).authenticated).toBe(false);
    const kept = await sql('select id_token from identity.staff_sign_in where id_token is not null');
    for (const { id_token } of kept) expect(id_token).not.toMatch(/^ey/);
  });

  const logout = (token: string) =>
    request(platform.app.getHttpServer())
      .post('/api/login/staff/oidc/entra/logout')
      .type('form')
      .send({ logout_token: token });

  it('ends the sessions that the provider ends, and no others', async () => {
    const [mine, others] = [await open(), await open()];
    await logIn(mine, { ...PERSON, sid: 'sid-mine' });
    await logIn(others, { ...PERSON, oid: 'oid-2', sid: 'sid-other', sub: 'berit' });
    const token = await provider.logoutToken({ sid: 'sid-mine' });
    await logout(token).expect(200);
    expect((await mine.session()).authenticated).toBe(false);
    expect((await others.session()).authenticated).toBe(true);
    await logout(token).expect(400);
    await logout(await provider.logoutToken({ sub: 'berit' })).expect(200);
    expect((await others.session()).authenticated).toBe(false);
  });

  it.each<[string, JWTPayload, Forgery['signature']]>([
    ['a swapped key', {}, 'swapped'],
    ['no signature', {}, 'none'],
    ['a nonce', { nonce: 'n' }, 'honest'],
    ['no event', { events: {} }, 'honest'],
    ['another audience', { aud: 'x' }, 'honest'],
    ['another issuer', { iss: 'https://evil.example' }, 'honest'],
    ['an old token', { iat: later(-700) }, 'honest'],
  ])('refuses a logout token with %s', async (_, claims, signature) => {
    const browser = await open();
    await logIn(browser, { ...PERSON, sid: 'sid-kept' });
    await logout(await provider.logoutToken({ sid: 'sid-kept', ...claims }, signature)).expect(400);
    expect((await browser.session()).authenticated).toBe(true);
  });

  it('asks for a fresh login in a step-up, and takes it from the same person only', async () => {
    const browser = await open();
    await logIn(browser);
    const asked = (await begin(browser, { again: '1' })).searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
    provider.forgery = { claims: (honest) => ({ ...honest, auth_time: later(-3600) }) };
    expect(await callback(browser, provider.approve(await begin(browser, { again: '1' })))).toMatch(/login=failed$/);
    provider.forgery = {};
    provider.person = { ...PERSON, oid: 'oid-9' };
    const other = await callback(browser, provider.approve(await begin(browser, { again: '1' })));
    expect(other).toBe('/officer/?login=other-person');
    expect((await browser.session()).authenticated).toBe(true);
    provider.person = PERSON;
    expect(await callback(browser, provider.approve(await begin(browser, { again: '1' })))).toBe('/officer/');
  });
});

const configuration = (issuer: string) => `
providers:
  - id: entra
    kind: oidc
    name: { sv: Kommunens konto, en: Municipality account }
    issuer: ${issuer}
    clientId: ${CLIENT.id}
    secretFile: entra.secret
    groupsUrl: ${issuer}/groups
    attributes: { subject: oid, name: name, email: email, department: department }
    grants:
      - { when: { groups: g-officers }, roles: [case-officer] }
      - { when: { groups: [g-owners, g-stewards] }, roles: [process-owner] }
  - id: saml
    kind: saml
    name: { sv: Tjänstekort, en: Staff card }
    entityId: https://siths.example/idp
    ssoUrl: https://siths.example/sso
    certificateFiles: [saml-idp.crt]
    attributes: { subject: 'urn:oid:1.2.752.29.6.2.1', name: displayName }
    grants:
      - { when: { commissionHsaId: SE1 }, roles: [case-officer] }
`;
