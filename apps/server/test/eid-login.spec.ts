import { inflateRawSync } from 'node:zlib';
import { IdentityModule, identityTables } from '@farled/identity';
import { DatabaseModule, HttpModule, InfraModule, infraTables } from '@farled/infra';
import { RegisterModule, registerTables } from '@farled/register';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { Browser } from './support/browser';
import { Eid, type EidKey } from './support/eid';
import { startPlatform, type TestPlatform } from './support/platform';

jest.setTimeout(30_000);

describe('login with an e-legitimation by SAML', () => {
  let platform: TestPlatform;
  let eid: Eid;

  beforeAll(async () => {
    const tables = [infraTables, registerTables, identityTables];
    platform = await startPlatform([
      DatabaseModule.forRoot(tables),
      ...[InfraModule, HttpModule, RegisterModule, IdentityModule],
    ]);
    eid = new Eid(platform);
  }, 60_000);
  afterAll(() => platform?.stop());

  const sql = (query: string, values: unknown[] = []) => platform.app.get(DataSource).query(query, values);
  const openBrowser = () => Browser.open(platform.app);
  /** Whom the browser is logged in as, by the audit row of its login; asked right after it. */
  const personOf = async (browser: Browser): Promise<string> => {
    expect((await browser.session()).authenticated).toBe(true);
    const [row] = await sql(`select person_id from infra.audit where action = 'login' order by seq desc limit 1`);
    return row.person_id;
  };

  it('offers the IdPs of the federation by name and logo, in the reader’s language', async () => {
    const { body } = await request(platform.app.getHttpServer()).get('/api/eid/providers').expect(200);
    expect(body).toMatchObject([
      { id: eid.id('exempel'), name: 'Exempel-legitimation', isForeign: false },
      { id: eid.id('prov'), name: 'Prov-legitimation', isForeign: false },
      { id: eid.id('eidas'), name: 'E-legitimation från annat land', isForeign: true },
    ]);
    expect(body[0].logo).toMatch(/^data:image\/svg\+xml;base64,/);
    const english = await request(platform.app.getHttpServer()).get('/api/eid/providers?lang=en').expect(200);
    expect(english.body.map(({ name }: { name: string }) => name)).toContain('Example eID');
  });

  it.each<[EidKey, string]>([
    ['exempel', 'RSA and AES-GCM'],
    ['prov', 'ECDSA, AES-CBC and a signed assertion'],
  ])('logs a resident in with %s (%s)', async (key) => {
    const browser = await openBrowser();
    expect(await eid.logIn(browser, key, { person: 'elin' })).toBe('/mina-arenden');
    expect(await browser.session()).toMatchObject({ kind: 'resident', displayName: 'Elin Exempel' });
  });

  it('asks by a signed request for the levels that the IdP has, and a fresh identification', async () => {
    const outgoing = await eid.begin(await openBrowser());
    expect(outgoing.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'sha256-/);
    const xml = Buffer.from(/name="SAMLRequest" value="([^"]+)"/.exec(outgoing.text)?.[1] ?? '', 'base64').toString();
    expect(xml).toContain('ForceAuthn="true"');
    expect(xml).toContain('Comparison="exact"');
    expect(xml.match(/AuthnContextClassRef[^>]*>[^<]+/g)).toHaveLength(1);
    expect(xml).toContain('http://id.elegnamnden.se/loa/1.0/loa3<');
    expect(xml).toContain('rsa-sha256');
    expect(xml).toContain('umsg:UserMessage');
  });

  it('takes the same person for the same, whichever e-legitimation she uses', async () => {
    const persons = new Set<string>();
    for (const key of ['exempel', 'prov'] as const) {
      const browser = await openBrowser();
      await eid.logIn(browser, key, { person: 'nils' });
      persons.add(await personOf(browser));
    }
    expect(persons.size).toBe(1);
  });

  it('knows somebody by a coordination number', async () => {
    const browser = await openBrowser();
    expect(await eid.logIn(browser, 'exempel', { person: 'sam' })).toBe('/mina-arenden');
    expect(await browser.session()).toMatchObject({ authenticated: true, protected: true });
  });

  it.each([
    ['cancel', 'cancelled'],
    ['fraud', 'fraud'],
    ['possibleFraud', 'fraud'],
    ['failed', 'failed'],
    ['lower', 'failed'],
  ])('goes back to the login page when the IdP answers %s', async (action, outcome) => {
    const browser = await openBrowser();
    const page = await eid.logIn(browser, 'exempel', { action });
    expect(page).toBe(`/logga-in?till=%2Fmina-arenden&eid=${outcome}`);
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('logs two tabs of one browser in, each with its own answer', async () => {
    const browser = await openBrowser();
    const one = await eid.choose(await eid.atIdp(await eid.begin(browser, 'exempel', '/ansok/en')));
    const two = await eid.choose(await eid.atIdp(await eid.begin(browser, 'prov', '/ansok/tva')));
    expect((await eid.answer(browser, two)).headers.location).toBe('/ansok/tva');
    expect((await eid.answer(browser, one)).headers.location).toBe('/ansok/en');
  });

  it('sends nobody to another site after the login', async () => {
    for (const till of ['https://x.example/', '//x.example', '/\\x.example', '/api/session', 'mina-arenden']) {
      const browser = await openBrowser();
      const form = await eid.choose(await eid.atIdp(await eid.begin(browser, 'exempel', till)));
      expect((await eid.answer(browser, form)).headers.location).toBe('/mina-arenden');
    }
  });

  it('asks no IdP that is not offered', async () => {
    const browser = await openBrowser();
    for (const query of [{ idp: 'https://x.example' }, {}]) {
      const { headers } = await browser.agent.get('/api/eid/login').query(query).expect(303);
      expect(headers.location).toBe('/logga-in?till=%2Fmina-arenden&eid=failed');
    }
  });

  it('takes nobody else’s identification for a stronger one of whoever is logged in, and writes it down', async () => {
    const browser = await openBrowser();
    await eid.logIn(browser, 'exempel', { person: 'elin' });
    const asked = { idp: eid.id('exempel'), till: '/ansok/ansok-forskola' };
    const form = await eid.choose(await eid.atIdp(await browser.agent.get('/api/eid/login').query(asked)), {
      person: 'nils',
    });
    const { headers } = await eid.answer(browser, form);
    expect(headers.location).toBe('/logga-in?till=%2Fansok%2Fansok-forskola&eid=failed');
    expect(await browser.session()).toMatchObject({ authenticated: true, displayName: 'Elin Exempel' });
    const [refused] = await sql(
      "select action, result, fields, person_id from infra.audit where result = 'refused' order by seq desc limit 1",
    );
    expect(refused).toEqual({ action: 'login', result: 'refused', fields: ['wrong-person'], person_id: null });
  });

  it('redirects to an IdP that knows that binding only', async () => {
    await eid.logIn(await openBrowser(), 'exempel');
    const [{ providers }] = await sql('select providers from identity.federation_source');
    const bare = { ...providers[0], ssoUrls: { redirect: providers[0].ssoUrls.redirect } };
    await sql('update identity.federation_source set providers = $1', [JSON.stringify([bare, ...providers.slice(1)])]);
    const { headers } = await eid.begin(await openBrowser());
    const url = new URL(headers.location ?? '');
    expect(url.searchParams.get('SigAlg')).toContain('rsa-sha256');
    const xml = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    expect(xml).toContain('ForceAuthn="true"');
    await sql('update identity.federation_source set providers = $1', [JSON.stringify(providers)]);
  });

  describe('of another country', () => {
    it('knows a person by her provisional id, again and again, and treats her as protected', async () => {
      const persons = new Set<string>();
      for (let time = 0; time < 2; time += 1) {
        const browser = await openBrowser();
        expect(await eid.logIn(browser, 'eidas', { person: 'kari' })).toBe('/mina-arenden');
        expect(await browser.session()).toMatchObject({ displayName: null, protected: true });
        persons.add(await personOf(browser));
      }
      expect(persons.size).toBe(1);
      const [row] = await sql(`select prid, persistence from register.foreign_identity where prid like 'NO:%'`);
      expect(row).toEqual({ prid: 'NO:05068907693', persistence: 'A' });
    });

    it('keeps no case by an id that may change', async () => {
      const browser = await openBrowser();
      const page = await eid.logIn(browser, 'eidas', { person: 'carla' });
      expect(page).toContain('eid=no-lasting-identity');
      expect(await sql(`select 1 from register.foreign_identity where persistence = 'C'`)).toEqual([]);
    });

    it('takes a mapped personal number with a binding that it trusts', async () => {
      const [swedish, foreign] = [await openBrowser(), await openBrowser()];
      await eid.logIn(swedish, 'exempel', { person: 'omar' });
      const omar = await personOf(swedish);
      await eid.logIn(foreign, 'eidas', { person: 'omar' });
      expect(await personOf(foreign)).toBe(omar);
      expect((await foreign.session()).displayName).toBe('Omar Exempel');
    });

    it('does not believe a mapped number without one', async () => {
      const [swedish, foreign] = [await openBrowser(), await openBrowser()];
      await eid.logIn(swedish, 'exempel', { person: 'elin' });
      const elin = await personOf(swedish);
      await eid.logIn(foreign, 'eidas', { person: 'olga' });
      expect(await personOf(foreign)).not.toBe(elin);
      expect((await foreign.session()).displayName).toBeNull();
    });
  });

  it('writes no number and no provisional id outside the register', async () => {
    for (const table of ['identity.session', 'identity.saml_request', 'infra.audit']) {
      const rows = JSON.stringify(await sql(`select * from ${table}`));
      expect(rows).not.toMatch(/198401012383|05068907693|198000692387/);
    }
  });
});
