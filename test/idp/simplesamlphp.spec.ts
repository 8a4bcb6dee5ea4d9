import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentityModule, identityTables } from '@farled/identity';
import { DatabaseModule, HttpModule, InfraModule, infraTables } from '@farled/infra';
import { RegisterModule, registerTables } from '@farled/register';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { Browser } from '../../apps/server/test/support/browser';
import { startPlatform, type TestPlatform } from '../../apps/server/test/support/platform';
import { SimpleSamlPhp } from './simplesamlphp';
import { Visitor } from './visitor';

jest.setTimeout(60_000);

const described = SimpleSamlPhp.isInstalled ? describe : describe.skip;

/** An IdP that others made, connected by configuration alone (docs/how-to/connect-an-idp.md). */
described('SimpleSAMLphp as the IdP of residents, and of staff with SITHS cards', () => {
  let idp: SimpleSamlPhp;
  let platform: TestPlatform;

  beforeAll(async () => {
    idp = await SimpleSamlPhp.start();
    process.env.FARLED_EID_METADATA = idp.metadataUrl;
    process.env.FARLED_EID_METADATA_CERTIFICATES = 'simplesamlphp.crt';
    process.env.FARLED_EID_SIGNED = 'both';
    const file = join(mkdtempSync(join(tmpdir(), 'farled-staff-')), 'staff.yaml');
    writeFileSync(file, staffProviders(idp));
    process.env.FARLED_STAFF_PROVIDERS = file;
    const tables = [infraTables, registerTables, identityTables];
    platform = await startPlatform([
      DatabaseModule.forRoot(tables),
      ...[InfraModule, HttpModule, RegisterModule, IdentityModule],
    ]);
    writeFileSync(join(platform.sandbox.certificates.folder, 'simplesamlphp.crt'), idp.certificate);
    const metadata = async (path: string) => (await request(platform.app.getHttpServer()).get(path).expect(200)).text;
    idp.trust(await metadata('/api/eid/login/metadata'), await metadata('/api/login/staff/metadata'));
  }, 60_000);
  afterAll(async () => {
    await platform?.stop();
    idp?.stop();
    for (const name of ['METADATA', 'METADATA_CERTIFICATES', 'SIGNED']) delete process.env[`FARLED_EID_${name}`];
    delete process.env.FARLED_STAFF_PROVIDERS;
  });

  it('is offered by the name in its metadata', async () => {
    const { body } = await request(platform.app.getHttpServer()).get('/api/eid/providers').expect(200);
    expect(body).toEqual([{ id: idp.metadataUrl, name: 'Kommunens egen inloggning', logo: null, isForeign: false }]);
  });

  it('logs a resident in, by a request and an answer that both sides check', async () => {
    const browser = await Browser.open(platform.app);
    const begun = await browser.agent.get('/api/eid/login').query({ idp: idp.metadataUrl, till: '/ansok/x' });
    const atIdp = new Visitor();
    const login = await atIdp.get(begun.headers.location ?? '');
    const done = await atIdp.submit(login, { username: 'elin', password: 'elin' });
    const { action, fields } = done.form();
    expect(action).toMatch(/\/api\/eid\/login\/acs$/);
    const answer = await browser.agent.post('/api/eid/login/acs').type('form').send(fields);
    expect(answer.headers.location).toBe('/ansok/x');
    expect(await browser.session()).toMatchObject({ kind: 'resident', displayName: 'Elin Exempel' });
  });

  const staffLogIn = async (browser: Browser, username: string) => {
    const begun = await browser.agent.get('/api/login/staff').query({ provider: 'siths' }).expect(302);
    const atIdp = new Visitor();
    const login = await atIdp.get(begun.headers.location ?? '');
    const { fields } = (await atIdp.submit(login, { username, password: username })).form();
    return (await browser.agent.post('/api/login/staff/acs').type('form').send(fields)).headers.location;
  };

  it('logs staff in by HSA id, with the role of the commission that the card was used for', async () => {
    const browser = await Browser.open(platform.app);
    expect(await staffLogIn(browser, 'hanna')).toBe('/officer/');
    expect(await browser.session()).toMatchObject({ displayName: 'Hanna Handläggare', roles: ['case-officer'] });
    const staff = await platform.app.get(DataSource).query('select subject, department from identity.staff');
    expect(staff).toEqual([{ subject: 'siths:SE2120000000-1001', department: 'Barn och utbildning' }]);
  });

  it('lets nobody in for another commission', async () => {
    const browser = await Browser.open(platform.app);
    expect(await staffLogIn(browser, 'vera')).toBe('/officer/?login=no-role');
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('refuses a request that is not ours', async () => {
    const begun = await (await Browser.open(platform.app)).agent.get('/api/eid/login').query({ idp: idp.metadataUrl });
    const url = new URL(begun.headers.location ?? '');
    url.searchParams.set('RelayState', 'another');
    expect((await new Visitor().get(url.href)).text).toMatch(/signature|Unhandled/i);
  });
});

/** SITHS through an IdP of one's own, with the names of Sweden Connect, as docs/how-to/connect-an-idp.md has them. */
const staffProviders = ({ metadataUrl, ssoUrl }: SimpleSamlPhp): string => `providers:
  - id: siths
    kind: saml
    name: { sv: Tjänstekort (SITHS), en: Staff card (SITHS) }
    entityId: ${metadataUrl}
    ssoUrl: ${ssoUrl}
    certificateFiles: [simplesamlphp.crt]
    signed: both
    encrypted: true
    nameId: transient
    levels: { 'http://id.elegnamnden.se/loa/1.0/loa3': 3 }
    attributes:
      subject: urn:oid:1.2.752.29.6.2.1
      name: urn:oid:2.16.840.1.113730.3.1.241
      department: http://sambi.se/attributes/1/organizationName
    grants:
      - { when: { 'http://sambi.se/attributes/1/commissionHsaId': SE2120000000-3F01 }, roles: [case-officer] }
`;
