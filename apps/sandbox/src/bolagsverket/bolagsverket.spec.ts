import supertest from 'supertest';
import { testPersons } from '../data/test-persons';
import { TestSandbox } from '../testing';

jest.setTimeout(60_000);

const OPEN = '/vardefulla-datamangder/v1/organisationer';
const SIGNING = '/foretagsinformation/v4';
const number = (key: string) => testPersons.residents.find((one) => one.key === key)?.personalNumber ?? '';

describe('Bolagsverket', () => {
  let world: TestSandbox;
  beforeAll(async () => {
    world = await TestSandbox.start();
  });
  afterAll(() => world.stop());

  const token = async (scope: string, secret = world.sandbox.certificates.bolagsverketSecret) => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'farled',
      client_secret: secret,
      scope,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (await world.call('POST', '/oauth2/token', form.toString(), { headers })).body;
  };
  const bearer = async (scope: string) => ({ authorization: `Bearer ${(await token(scope)).access_token}` });
  const company = async (identitetsbeteckning: string) =>
    world.post(OPEN, { identitetsbeteckning }, await bearer('vardefulla-datamangder:read'));

  it('answers to a token of the right scope only', async () => {
    expect(await token('vardefulla-datamangder:read', 'guess')).toEqual({ error: 'invalid_client' });
    expect(await token('all')).toEqual({ error: 'invalid_scope' });
    expect((await world.post(OPEN, {}, { authorization: 'Bearer none' })).status).toBe(401);
    expect((await world.post(OPEN, {}, await bearer('foretagsinformation:read'))).status).toBe(403);
  });

  it('knows a company by number, and says so when there is none', async () => {
    const found = await company('5599999017');
    expect(found.body.organisationer[0]).toMatchObject({
      organisationsform: { kod: 'AB' },
      avregistreradOrganisation: null,
    });
    const none = await company('5599999041');
    expect(none.body.organisationer[0].organisationsnamn.fel.typ).toBe('ORGANISATION_FINNS_EJ');
    expect((await company('abc')).status).toBe(400);
  });

  it('says for whom somebody signs, and with whom', async () => {
    const headers = await bearer('foretagsinformation:read');
    const engagements = await world.post(
      `${SIGNING}/organisationsengagemang`,
      { identitetsbeteckning: number('greta') },
      headers,
    );
    const signs = engagements.body.funktionarsOrganisationsengagemang.map(
      ({ funktionar }: { funktionar: { arFirmatecknare: string } }) => funktionar.arFirmatecknare,
    );
    expect(signs).toEqual(['JA', 'NEJ']);
    const question = {
      funktionarIdentitetsbeteckning: number('greta'),
      organisationIdentitetsbeteckning: '5599999025',
    };
    const [{ firmateckningssvar }] = (await world.post(`${SIGNING}/firmateckningsalternativ`, question, headers)).body
      .firmateckningInformation;
    expect(firmateckningssvar.firmateckningsutfallJaSvar[0].alternativ).toBe('TILLSAMMANS');
    expect(
      (await world.post(`${SIGNING}/organisationsengagemang`, { identitetsbeteckning: number('nils') }, headers))
        .status,
    ).toBe(404);
  });

  it('changes a board, withdraws a mandate and closes a mailbox when a page says so, until all is put back', async () => {
    const { url, changes } = world.sandbox;
    const frida = number('frida');
    const post = (path: string, body: object) => supertest(url).post(path).set('accept', 'application/json').send(body);
    await post('/companies/board', { company: '5599999017', person: frida }).expect(200);
    await post('/companies/board', { company: '5599999017', person: number('nils') }).expect(422);
    await post('/companies/mandate', { mandate: '6f7c9d1e-1a44-4c39-9a51-3f0d9f0a1b01' }).expect(200);
    await post('/companies/mandate', { mandate: 'none' }).expect(422);
    await post('/companies/mailbox', { company: '5599999025' }).expect(200);
    const question = { funktionarIdentitetsbeteckning: frida, organisationIdentitetsbeteckning: '5599999017' };
    const ways = async () =>
      (await world.post(`${SIGNING}/firmateckningsalternativ`, question, await bearer('foretagsinformation:read'))).body
        .firmateckningInformation[0].firmateckningssvar.utfall;
    expect(await ways()).toBe('NEJ');
    expect([changes.isWithdrawn('6f7c9d1e-1a44-4c39-9a51-3f0d9f0a1b01'), changes.hasMailbox('5599999025')]).toEqual([
      true,
      false,
    ]);
    const { text } = await supertest(url).get('/').expect(200);
    for (const standing of ['Har lämnat styrelsen', 'Återkallad', 'Stängd']) expect(text).toContain(standing);
    await supertest(url).post('/companies/reset').set('accept', 'text/html').expect(303);
    expect(await ways()).toBe('JA');
  });

  it('throttles a client that asks more than sixty times a minute', async () => {
    const headers = await bearer('vardefulla-datamangder:read');
    const statuses = [];
    for (let call = 0; call < 61; call += 1) {
      statuses.push((await world.post(OPEN, { identitetsbeteckning: '5599999017' }, headers)).status);
    }
    expect(statuses.at(-1)).toBe(429);
    world.clock.advance(60_001);
    expect((await world.post(OPEN, { identitetsbeteckning: '5599999017' }, headers)).status).toBe(200);
  });
});
