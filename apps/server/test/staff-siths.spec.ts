import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { IdentityModule, identityTables } from '@farled/identity';
import { DatabaseModule, HttpModule, InfraModule, infraTables } from '@farled/infra';
import { RegisterModule, registerTables } from '@farled/register';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { parse } from 'yaml';
import { eidIdps } from '../../sandbox/src/eid/eid-idps';
import { eidAssertion } from '../../sandbox/src/eid/eid-response';
import { Browser } from './support/browser';
import { forge } from './support/forge';
import { startPlatform, type TestPlatform } from './support/platform';

jest.setTimeout(30_000);

const SAMBI = 'http://sambi.se/attributes/1/';
const ACS = 'http://127.0.0.1:3000/api/login/staff/';
/** What Inera's IdP says of somebody with a SITHS eID who has chosen her commission (Inera, Attributlista). */
const CARD: Readonly<Record<string, string[]>> = {
  [`${SAMBI}employeeHsaId`]: ['SE2120000000-1001'],
  [`${SAMBI}givenName`]: ['Hanna'],
  [`${SAMBI}surname`]: ['Handläggare'],
  [`${SAMBI}commissionHsaId`]: ['SE2120000000-3F01'],
  [`${SAMBI}commissionName`]: ['Handläggning förskola'],
  [`${SAMBI}commissionPurpose`]: ['Administration'],
  [`${SAMBI}organizationName`]: ['Barn och utbildning'],
  'urn:sambi:names:attribute:levelOfAssurance': ['http://id.sambi.se/loa/loa3'],
};

/** The example of docs/how-to/connect-an-idp.md, taken as it stands there; what one fills in oneself is the test's. */
function example(): { id: string; kind: string }[] {
  const page = readFileSync(resolve(__dirname, '../../../docs/how-to/connect-an-idp.md'), 'utf8');
  const written = /```yaml\n(providers:[\s\S]*?)```/.exec(page)?.[1] ?? '';
  return parse(written.replace(/<[a-z ]+>/g, 'f0000000-0000-4000-8000-000000000000')).providers;
}

describe('SITHS and Entra ID by the documented example', () => {
  let platform: TestPlatform;
  const folder = mkdtempSync(join(tmpdir(), 'farled-siths-'));
  const SITHS = 'https://idp.inera.example/saml';

  beforeAll(async () => {
    const file = join(folder, 'staff-idps.yaml');
    writeFileSync(file, JSON.stringify({ providers: example() }));
    Object.assign(process.env, { FARLED_STAFF_PROVIDERS: file, FARLED_LOGINS_PER_MINUTE: '1000' });
    const tables = [infraTables, registerTables, identityTables];
    const modules = [InfraModule, HttpModule, RegisterModule, IdentityModule];
    platform = await startPlatform([DatabaseModule.forRoot(tables), ...modules]);
    const certificates = platform.sandbox.certificates.folder;
    copyFileSync(join(certificates, 'eid-idp.crt'), join(certificates, 'siths.crt'));
  }, 60_000);
  afterAll(async () => {
    for (const name of ['FARLED_STAFF_PROVIDERS', 'FARLED_LOGINS_PER_MINUTE']) delete process.env[name];
    await platform?.stop();
    rmSync(folder, { recursive: true });
  });

  const sql = (query: string) => platform.app.get(DataSource).query(query);
  const begin = async (browser: Browser): Promise<string> => {
    const { headers } = await browser.agent.get('/api/login/staff').query({ provider: 'siths' }).expect(302);
    const message = new URL(headers.location ?? '').searchParams.get('SAMLRequest') ?? '';
    return inflateRawSync(Buffer.from(message, 'base64')).toString('utf8');
  };
  /** Logs in with a card; the page that the browser is sent to. */
  const logIn = async (browser: Browser, card: Record<string, string[]>, level = 'http://id.sambi.se/loa/loa3') => {
    const requestId = / ID="([^"]+)"/.exec(await begin(browser))?.[1] ?? '';
    const { certificates, url } = platform.sandbox;
    const idp = { ...eidIdps(certificates, url)[0], entityId: SITHS } as Parameters<typeof eidAssertion>[0];
    const about = { requestId, acsUrl: `${ACS}acs`, sp: `${ACS}metadata`, at: new Date(), level, attributes: [] };
    const statement = `<saml:AttributeStatement>${attributesOf(card)}</saml:AttributeStatement>`;
    const SAMLResponse = await forge({ idp, certificates }, about, {
      assertion: (xml) => xml.replace(/<saml:AttributeStatement>.*<\/saml:AttributeStatement>/, statement),
    });
    const answer = await browser.agent.post('/api/login/staff/acs').type('form').send({ SAMLResponse });
    return answer.headers.location ?? '';
  };

  it('asks for the level, the attributes and the NameID as Inera’s IdP wants them', async () => {
    const asked = await begin(await Browser.open(platform.app));
    expect(asked).toContain('http://id.sambi.se/loa/loa3');
    expect(asked).toContain('nameid-format:transient');
    expect(asked).toContain('AttributeConsumingServiceIndex="0"');
    const { text } = await request(platform.app.getHttpServer()).get('/api/login/staff/metadata').expect(200);
    const sets = text.match(/<md:AttributeConsumingService index="0">.*?<\/md:AttributeConsumingService>/)?.[0] ?? '';
    for (const name of ['employeeHsaId', 'givenName', 'surname', 'commissionHsaId', 'organizationName'])
      expect(sets).toContain(`Name="${SAMBI}${name}"`);
  });

  it('knows her by her HSA id, and gives the role of her commission', async () => {
    const browser = await Browser.open(platform.app);
    expect(await logIn(browser, CARD)).toBe('/officer/');
    const session = await browser.session();
    expect(session).toMatchObject({ displayName: 'Hanna Handläggare', roles: ['case-officer'] });
    expect(await sql('select subject, department from identity.staff')).toEqual([
      { subject: 'siths:SE2120000000-1001', department: 'Barn och utbildning' },
    ]);
  });

  it.each([
    ['another commission', { [`${SAMBI}commissionHsaId`]: ['SE2120000000-3F09'] }, 'no-role'],
    ['no commission', { [`${SAMBI}commissionHsaId`]: [] }, 'no-role'],
    ['two HSA ids and no choice', { [`${SAMBI}employeeHsaId`]: ['SE2120000000-1', 'SE2120000000-2'] }, 'incomplete'],
    ['no HSA id', { [`${SAMBI}employeeHsaId`]: [] }, 'incomplete'],
  ])('refuses a card with %s', async (_, change, why) => {
    const browser = await Browser.open(platform.app);
    expect(await logIn(browser, { ...CARD, ...change })).toBe(`/officer/?login=${why}`);
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('refuses a lower level than was asked for', async () => {
    const browser = await Browser.open(platform.app);
    expect(await logIn(browser, CARD, 'http://id.sambi.se/loa/loa2')).toBe('/officer/?login=failed');
  });

  it('names groups of Entra ID by their object ids alone', () => {
    const entra = example().find(({ id }) => id === 'entra') as unknown as { grants: { when: { groups: string[] } }[] };
    const groups = entra.grants.flatMap(({ when }) => when.groups ?? []);
    expect(groups.length).toBeGreaterThan(2);
    for (const id of groups) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

const attributesOf = (card: Readonly<Record<string, string[]>>): string =>
  Object.entries(card)
    .filter(([, values]) => values.length > 0)
    .map(
      ([name, values]) =>
        `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">${values
          .map((value) => `<saml:AttributeValue xsi:type="xs:string">${value}</saml:AttributeValue>`)
          .join('')}</saml:Attribute>`,
    )
    .join('');
