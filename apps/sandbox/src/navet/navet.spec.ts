import { testPersons } from '../data/test-persons';
import { type Answer, TestSandbox } from '../testing';

jest.setTimeout(60_000);

const PATH = '/folkbokforing/folkbokforingsuppgifter-for-offentliga-aktorer/v3/hamta';
const number = (key: string) => testPersons.residents.find((one) => one.key === key)?.personalNumber ?? '';

describe('the population register', () => {
  let world: TestSandbox;
  beforeAll(async () => {
    world = await TestSandbox.start();
  });
  afterAll(() => world.stop());

  const secret = () => world.sandbox.certificates.navetSecret;
  const token = (form: Record<string, string> = {}): Promise<Answer> => {
    const all = { grant_type: 'client_credentials', client_id: 'farled', client_secret: secret(), ...form };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return world.call('POST', '/oauth2/v1/sysorg/token', new URLSearchParams(all).toString(), { headers });
  };
  const order = { bestallningsidentitet: '00000236-FO01-0002', organisationsnummer: '162120000000' };
  const ask = async (numbers: string[], headers: Record<string, string> = {}) => {
    const { access_token } = (await token({ scope: 'fbfuppgoffakt' })).body;
    const sokvillkor = numbers.map((identitetsbeteckning) => ({ identitetsbeteckning }));
    return world.post(
      PATH,
      { bestallning: order, sokvillkor },
      {
        ...{ authorization: `Bearer ${access_token}`, client_id: 'farled', client_secret: secret() },
        ...{ skv_client_correlation_id: 'c1', ...headers },
      },
    );
  };
  const post = async (key: string) => (await ask([number(key)])).body.folkbokforingsposter[0];

  it('hangs up without a client certificate', async () => {
    await expect(world.call('POST', PATH, {}, { as: null })).rejects.toThrow();
  });

  it('gives a token to the client that knows the secret, for an hour', async () => {
    expect(await token()).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3600 } });
    expect(await token({ client_secret: 'guess' })).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(await token({ grant_type: 'password' })).toMatchObject({ body: { error: 'unsupported_grant_type' } });
    expect(await token({ scope: 'all' })).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  });

  it('answers only with token, credentials and correlation id', async () => {
    const numbers = [number('elin')];
    expect((await ask(numbers, { authorization: 'Bearer none' })).status).toBe(401);
    expect((await ask(numbers, { client_secret: 'guess' })).status).toBe(401);
    expect((await ask(numbers, { skv_client_correlation_id: '' })).status).toBe(400);
    expect((await ask([])).status).toBe(400);
    expect((await ask(Array(901).fill(numbers[0]))).status).toBe(400);
    expect((await ask(numbers)).status).toBe(200);
  });

  it('does not take a token that is over', async () => {
    const { access_token } = (await token()).body;
    world.clock.advance(3_600_001);
    expect((await ask([number('elin')], { authorization: `Bearer ${access_token}` })).status).toBe(401);
  });

  it('knows name, address and the children in custody', async () => {
    const elin = await post('elin');
    expect(elin).toMatchObject({
      skyddAvPersonuppgifter: 'SAKNAS',
      namn: { fornamn: { namn: 'Elin' }, efternamn: { namn: 'Exempel' } },
      kontaktadress: { sverige: { gatuadress: 'Provgatan 1', typ: 'FOLKBOKFORINGSADRESS' } },
    });
    const custody = elin.relationerTillFolkbokforda.filter(({ typ }: { typ: { kod: string } }) => typ.kod === 'VF');
    expect(custody).toHaveLength(2);
    expect(custody[0].fromDatumVardnad.varde).toMatch(/^20\d{6}$/);
  });

  it('knows whose a child is', async () => {
    const [child] = (await ask([testPersons.children[0]?.personalNumber ?? ''])).body.folkbokforingsposter;
    const kinds = child.relationerTillFolkbokforda.map(({ typ }: { typ: { kod: string } }) => typ.kod);
    expect(kinds).toEqual(['MO', 'V', 'FA', 'V']);
  });

  it('marks protection, and gives no real address with protected registration', async () => {
    expect(await post('sara')).toMatchObject({ skyddAvPersonuppgifter: 'SEKRETESSMARKERING' });
    expect(await post('filip')).toMatchObject({
      skyddAvPersonuppgifter: 'SKYDDAD_FOLKBOKFORING',
      kontaktadress: { sverige: { typ: 'SARSKILD_POSTADRESS' } },
    });
  });

  it('leaves out whom it does not know, and reports whom it cannot look up', async () => {
    const { body } = await ask(['189001019802', number('una'), number('nils')]);
    expect(body.folkbokforingsposter).toHaveLength(1);
    expect(body.fel).toEqual([expect.objectContaining({ id: number('una'), orsakskod: '500' })]);
  });

  describe('asked to search', () => {
    const search = async (sokvillkor: unknown) => {
      const { access_token } = (await token()).body;
      const headers = { authorization: `Bearer ${access_token}`, client_id: 'farled', client_secret: secret() };
      const path = PATH.replace('hamta', 'sok');
      const body = { bestallning: order, sokvillkor } as never;
      return world.post(path, body, { ...headers, skv_client_correlation_id: 'c1' });
    };
    const numbers = async (sokvillkor: unknown) =>
      (await search(sokvillkor)).body.folkbokforingsposter.map(
        ({ identitet }: { identitet: { identitetsbeteckning: string } }) => identitet.identitetsbeteckning,
      );
    const surname = (...namndelar: string[]) => ({ mellanEllerEfternamn: { namndelar } });

    it('finds by whole parts of names, street and birth date, all of which must hold', async () => {
      expect(await numbers({ namn: surname('NOLL') })).toEqual([number('nils')]);
      expect(await numbers({ namn: surname('nol') })).toEqual([]);
      expect(await numbers({ namn: { fornamn: { namndelar: ['Elin'] }, ...surname('Exempel') } })).toEqual([
        number('elin'),
      ]);
      expect(await numbers({ adress: { gatuadress: { sammansattVarde: 'tomma vägen' } } })).toEqual([number('nils')]);
      const day = { ar: '1984', manad: '01', dag: '01' };
      expect(await numbers({ fodelsetid: { fran: day, till: day } })).toEqual([number('elin')]);
    });

    it('says of a hit that there is protection, and not where she lives', async () => {
      const [hit] = (await search({ namn: surname('Folkbok') })).body.folkbokforingsposter;
      expect(hit).toMatchObject({ skyddAvPersonuppgifter: 'SKYDDAD_FOLKBOKFORING' });
      expect(hit.kontaktadress).toBeUndefined();
    });

    it('takes one condition and not a list of them', async () => {
      for (const wrong of [[], [{ identitetsbeteckning: number('elin') }], {}, undefined])
        expect((await search(wrong)).status).toBe(400);
    });
  });

  it('can be down', async () => {
    world.sandbox.modes.set('navet', 'error');
    expect((await token()).status).toBe(500);
    world.sandbox.modes.set('navet', 'up');
  });
});
