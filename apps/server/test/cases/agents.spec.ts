import { actingFor, contactAnswers, draftOf } from './acting';
import { sign } from './apply';
import { CaseWorld, type Person } from './case-world';

const SERVICE = 'ansok-serveringstillstand';
const COMPANY_MANDATE = '6f7c9d1e-1a44-4c39-9a51-3f0d9f0a1b01';

const premises = {
  premisesName: 'Värdshuset',
  property: '5a1b7c7e-9a01-4c57-8b55-1d2f3a4b5c01',
  audience: 'public',
  drinks: ['beer'],
  period: 'season',
  guests: 40,
  ...contactAnswers,
};

describe('acting by a mandate in Mina ombud', () => {
  let world: CaseWorld;
  let olga: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    olga = await world.resident('olga');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());
  beforeEach(() => world.sandbox.modes.set('mina-ombud', 'up'));

  const choices = async () => (await olga.get('/acting/choices').expect(200)).body;
  const agentFor = async (kind: 'person' | 'organisation') => {
    const { items } = await choices();
    const { rightId } = items.find(({ party }: { party: { kind: string } }) => party.kind === kind);
    const [row] = await world.source.query('select party_id as id from identity.acting_right where id = $1', [rightId]);
    return actingFor(world, olga, 'agent', row.id);
  };

  it('offers those who have given one, for the e-services that it covers', async () => {
    const { items } = await choices();
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'agent',
        origin: 'mina-ombud',
        party: { kind: 'organisation', name: 'Exempelköpings Värdshus AB' },
        services: [SERVICE],
        endsOn: '2030-12-31',
      }),
      expect.objectContaining({ party: { kind: 'person', name: 'Greta Gemensam' }, services: ['ansok-fardtjanst'] }),
    ]);
  });

  it('lets her apply within the mandate, and no further, and the case says by what she did', async () => {
    const forInn = await agentFor('organisation');
    const draftId = await draftOf(forInn, SERVICE, premises);
    const signingId = await sign(world, forInn, draftId);
    const { body: receipt } = await forInn.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    const { body: subject } = await officer.get(`/officer/cases/${receipt.caseId}`).expect(200);
    expect(subject.applicant.name).toBe('Exempelköpings Värdshus AB');
    expect(subject.representation).toMatchObject({
      right: 'Ombud',
      by: 'Olga Ombud',
      origin: 'Mina ombud',
      validTo: '2030-12-31',
    });
    const forGreta = await agentFor('person');
    const { body } = await forGreta.post('/drafts', { service: SERVICE }).expect(403);
    expect(body.code).toBe('acting.outside-scope');
    await forGreta.post('/drafts', { service: 'ansok-fardtjanst' }).expect(200);
  });

  it.each(['forged', 'stale', 'misdirected', 'replayed'])('believes no answer that is %s, and alarms', async (mode) => {
    const forInn = await agentFor('organisation');
    await world.source.query(`delete from infra.alarm where code = 'mina-ombud.refused-answer'`);
    world.sandbox.modes.set('mina-ombud', mode);
    const { items, unavailable } = await choices();
    expect({ items, unavailable }).toEqual({ items: [], unavailable: ['agent'] });
    await forInn.post('/drafts', { service: SERVICE }).expect(503);
    const alarms = await world.source.query(
      `select reference from infra.alarm where code = 'mina-ombud.refused-answer' and closed_at is null`,
    );
    const faults = { forged: 'signature', stale: 'stale', misdirected: 'third-party', replayed: 'replay' };
    expect(alarms).toEqual([{ reference: faults[mode as keyof typeof faults] }]);
    // It was the answer that was bad, not the right: it holds again when answers can be trusted.
    world.sandbox.modes.set('mina-ombud', 'up');
    expect((await choices()).items).toHaveLength(2);
  });

  it('takes the same answer twice in one as one', async () => {
    world.sandbox.modes.set('mina-ombud', 'duplicates');
    expect((await choices()).items).toHaveLength(2);
  });

  it('ends with the mandate: what was withdrawn opens nothing more', async () => {
    const forInn = await agentFor('organisation');
    world.sandbox.changes.withdraw(COMPANY_MANDATE);
    const { body } = await forInn.post('/drafts', { service: SERVICE }).expect(403);
    expect(body.code).toBe('acting.ended');
    expect((await choices()).items).toHaveLength(1);
  });

  it('shows the key by which Mina ombud checks who our users are, and no more of it', async () => {
    const { body } = await olga.get('/mina-ombud/jwks').expect(200);
    expect(body.keys).toEqual([
      expect.objectContaining({ kty: 'RSA', use: 'sig', alg: 'RS256', x5c: [expect.any(String)] }),
    ]);
    expect(body.keys[0]).not.toHaveProperty('d');
  });
});
