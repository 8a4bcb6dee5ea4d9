import { testPersons } from '../../../sandbox/src';
import { answersFor, apply, sign, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const NEW_ADDRESS = {
  addressChanged: true,
  applicantStreet: 'Nya gatan 9',
  applicantPostalCode: '641 00',
  applicantCity: 'Exempelköping',
};

describe('a form that is filled in with what is known', () => {
  let world: CaseWorld;
  let elin: Person;
  let nils: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    nils = await world.resident('nils');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());

  const open = async (person: Person) => (await person.post('/drafts', { service: 'ansok-forskola' }).expect(200)).body;
  const send = async (person: Person, changes: object) => {
    const draft = await open(person);
    const answers = { ...answersFor(world, draft.prefill.children[0]?.value), ...changes };
    await person.put(`/drafts/${draft.id}`, { answers, page: 'kontakt', revision: draft.revision }).expect(200);
    const signingId = await sign(world, person, draft.id);
    return (await person.post(`/drafts/${draft.id}/submit`, { signingId }).expect(200)).body as { caseId: string };
  };
  const read = async (caseId: string) => (await officer.get(`/officer/cases/${caseId}`).expect(200)).body;
  const rowsOf = (body: { application: { rows: { key: string; value: string }[] }[] }) =>
    Object.fromEntries(body.application.flatMap(({ rows }) => rows.map(({ key, value }) => [key, value])));

  it('gives each value with its register and date, and nothing that the form does not name', async () => {
    const { prefill, sources } = await open(elin);
    expect(Object.keys(prefill.person)).toEqual(['name', 'address']);
    expect(Object.keys(sources).sort()).toEqual([
      'children',
      'person.address.city',
      'person.address.postalCode',
      'person.address.street',
      'person.name',
    ]);
    const [{ fields }] = await world.source.query(
      `select fields from infra.audit where purpose = 'application.prefill' and 'name' = any (fields) limit 1`,
    );
    expect(fields).toEqual(['name', 'address']);
  });

  it('takes a locked value from the register, whatever a request says', async () => {
    const forged = { applicantName: 'Någon Annan', applicantStreet: 'Falska gatan 1', addressChanged: false };
    const body = await read((await send(elin, forged)).caseId);
    expect(rowsOf(body)).toMatchObject({ applicantName: 'Elin Exempel', applicantStreet: 'Provgatan 1' });
    expect(body.contradictions).toEqual([]);
    const { canonical } = (await world.source.query('select canonical from cases.signing order by created_at desc'))[0];
    expect(canonical).not.toContain('Falska gatan');
  });

  it('shows the officer a changed value beside the register’s, with its date', async () => {
    const body = await read((await send(nils, NEW_ADDRESS)).caseId);
    expect(rowsOf(body)).toMatchObject({ applicantStreet: 'Nya gatan 9', applicantName: 'Nils Noll' });
    expect(body.contradictions).toEqual([
      {
        label: 'Din gatuadress',
        answer: 'Nya gatan 9',
        register: 'Tomma vägen 7',
        source: 'Folkbokföringen',
        at: expect.any(String),
      },
      expect.objectContaining({ label: 'Ditt postnummer', answer: '641 00', register: '641 02' }),
    ]);
  });

  it('is frozen when it is sent: the register goes its own way and the case shows both', async () => {
    const { caseId } = await apply(world, elin);
    await taskOf(world, officer, caseId);
    const person = testPersons.residents.find(({ key }) => key === 'elin') as { address: object };
    const before = person.address;
    try {
      person.address = { street: 'Flyttvägen 3', postalCode: '64105', city: 'EXEMPELKÖPING' };
      await world.source.query('update register.person set source_at = null');
      const body = await read(caseId);
      expect(rowsOf(body)).toMatchObject({ applicantStreet: 'Provgatan 1' });
      expect(body.registerNow.differences).toEqual([
        { label: 'Gatuadress', atSubmission: 'Provgatan 1', now: 'Flyttvägen 3' },
        { label: 'Postnummer', atSubmission: '641 00', now: '641 05' },
      ]);
    } finally {
      person.address = before;
      await world.source.query('update register.person set source_at = null');
    }
  });

  it('takes back what a draft holds when protection comes', async () => {
    const draft = await open(nils);
    await nils
      .put(`/drafts/${draft.id}`, { answers: NEW_ADDRESS, page: 'barnet', revision: draft.revision })
      .expect(200);
    const person = testPersons.residents.find(({ key }) => key === 'nils') as { protection: string };
    try {
      person.protection = 'SEKRETESSMARKERING';
      await world.source.query('update register.person set source_at = null');
      const { answers, prefill, protectedRoute } = await open(nils);
      expect(answers).toEqual({ addressChanged: true });
      expect(prefill).toEqual({ children: [] });
      expect(protectedRoute.phone).toMatch(/\d/);
    } finally {
      person.protection = 'SAKNAS';
      await world.source.query('update register.person set source_at = null');
    }
  });
});
