import { ScenarioRunner } from '@farled/catalogue';
import { playScenarios } from '@farled/lab';
import { testPersons } from '../../../sandbox/src';
import { answersFor, apply, sign, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const NEW_ADDRESS = {
  addressChanged: true,
  applicantStreet: 'Nya gatan 9',
  applicantPostalCode: '641 00',
  applicantCity: 'Exempelköping',
};

describe('what is known already', () => {
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
  const marks = async (caseId: string) =>
    (await officer.get('/officer/tasks').expect(200)).body.items.find(
      (one: { caseId: string }) => one.caseId === caseId,
    ).registerChanges;
  const known = (person: Person, id: string, query: string) => person.get(`/officer/persons/${id}/known?${query}`);
  const idOf = ({ actor }: Person) => (actor.kind === 'resident' ? actor.personId : '');
  const readings = (id: string) =>
    world.source.query(
      'select purpose, fields, case_id as "caseId" from infra.audit where person_id = $1 order by seq',
      [id],
    );
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
    expect(await marks(caseId)).toEqual([]);
    const address = { street: 'Flyttvägen 3', postalCode: '64105', city: 'EXEMPELKÖPING' };
    world.sandbox.events.happen(elin.personalNumber, { address });
    await world.source.query('update register.person set source_at = null');
    const body = await read(caseId);
    expect(rowsOf(body)).toMatchObject({ applicantStreet: 'Provgatan 1' });
    expect(body.registerNow.differences).toEqual([
      { label: 'Gatuadress', atSubmission: 'Provgatan 1', now: 'Flyttvägen 3' },
      { label: 'Postnummer', atSubmission: '641 00', now: '641 05' },
    ]);
    expect(await marks(caseId)).toEqual(['Gatuadress', 'Postnummer']);
  });

  it('is shown to officers with source and date, as much as their purpose needs', async () => {
    const { caseId, diaryNumber } = await apply(world, elin);
    await taskOf(world, officer, caseId);
    const { body } = await known(officer, idOf(elin), `purpose=case&caseId=${caseId}`).expect(200);
    expect(body).toMatchObject({ protection: 'none', name: 'Elin Exempel', purpose: 'case' });
    const facts = Object.fromEntries(body.facts.map((fact: { key: string }) => [fact.key, fact]));
    expect(Object.keys(facts)).toEqual(
      expect.arrayContaining(['name', 'birthDate', 'address', 'civilStatus', 'children', 'email', 'phone']),
    );
    expect(facts.personalNumber).toBeUndefined();
    expect(facts.birthDate).toMatchObject({ value: '1 januari 1984', sourceTitle: 'Folkbokföringen' });
    expect(facts.children.value).toMatch(/Bo Exempel.*Alva Exempel|Alva Exempel.*Bo Exempel/);
    for (const { at } of body.facts) expect(at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(body.cases.open).toContainEqual(
      expect.objectContaining({ id: caseId, diaryNumber, department: 'Barn och utbildning' }),
    );
    expect(await readings(idOf(elin))).toContainEqual({
      purpose: 'known.case',
      caseId,
      fields: ['email', 'phone', 'channel', 'open', 'permits', 'customerAt'],
    });
    const post = (await known(officer, idOf(elin), 'purpose=post').expect(200)).body;
    expect(post.facts.map(({ key }: { key: string }) => key)).toEqual(['name', 'address', 'email', 'phone', 'channel']);
    expect(post.cases).toBeNull();
    const paper = (await known(officer, idOf(elin), 'purpose=paper').expect(200)).body;
    expect(paper.facts).toContainEqual(expect.objectContaining({ key: 'personalNumber', value: '19840101-2383' }));
    expect(await readings(idOf(elin))).toContainEqual(
      expect.objectContaining({ purpose: 'known.paper', fields: ['personalNumber'] }),
    );
    const log = (await elin.get('/me/access-log?limit=5').expect(200)).body;
    expect(log.items[0]).toMatchObject({ purpose: 'Ta emot en ansökan på papper eller telefon' });
  });

  it('of other units’ cases is no more than that there are some', async () => {
    const { caseId } = await apply(world, elin);
    if (officer.actor.kind !== 'staff') throw new Error('an officer is staff');
    const elsewhere = world.person({ ...officer.actor, units: ['sbf'] });
    const { body } = await known(elsewhere, idOf(elin), 'purpose=caller').expect(200);
    expect(body.cases).toMatchObject({ open: [], permits: [], customerAt: [] });
    expect(body.cases.hidden).toBeGreaterThan(0);
    await known(elsewhere, idOf(elin), `purpose=case&caseId=${caseId}`).expect(403);
  });

  it('is nothing without a purpose, for nobody without the role, and of nobody who is not there', async () => {
    await known(officer, idOf(elin), '').expect(422);
    await known(officer, idOf(elin), 'purpose=nyfiken').expect(422);
    await known(world.officer('operator'), idOf(elin), 'purpose=case').expect(403);
    await known(elin, idOf(elin), 'purpose=case').expect(403);
    await known(officer, '01890000-0000-7000-8000-000000000000', 'purpose=case').expect(404);
    await known(officer, 'nonsense', 'purpose=case').expect(404);
  });

  it('of a protected person stays closed until somebody trusted says why', async () => {
    const sara = await world.resident('sara');
    const una = await world.resident('una');
    const trusted = world.officer('case-officer', 'protected-data-officer');
    for (const person of [officer, trusted]) {
      const { body } = await known(person, idOf(sara), 'purpose=case').expect(200);
      expect(body).toEqual({
        ...{ personId: idOf(sara), protection: 'protected', purpose: 'case', name: null, facts: [], cases: null },
      });
    }
    expect((await known(officer, idOf(una), 'purpose=case').expect(200)).body).toMatchObject({
      protection: 'unknown',
      facts: [],
    });
    const path = `/officer/persons/${idOf(sara)}/known/open-protected`;
    const opening = { purpose: 'caller', reason: 'Hon ringer om sin plats' };
    await officer.post(path, opening).expect(403);
    await trusted.post(path, { ...opening, reason: 'kort' }).expect(422);
    await trusted.post(path, { ...opening, reason: 'Ringer, 19860101-2381' }).expect(422);
    const { body } = await trusted.post(path, opening).expect(200);
    expect(body).toMatchObject({ name: 'Sara Skyddad', protection: 'protected' });
    expect(await readings(idOf(sara))).toContainEqual(expect.objectContaining({ purpose: 'Hon ringer om sin plats' }));
  });

  it('of the young shows who has custody, and who has come of age', async () => {
    const [petra, max, ture] = await Promise.all(['petra', 'max', 'ture'].map((key) => world.resident(key)));
    const fact = async (person: Person, key: string) =>
      (await known(officer, idOf(person), 'purpose=custody').expect(200)).body.facts.find(
        (one: { key: string }) => one.key === key,
      )?.value;
    expect(await fact(petra as Person, 'children')).toMatch(/^Tove Prov, .*Max Prov, .*Ida Prov, /);
    expect(await fact(petra as Person, 'children')).not.toMatch(/Ture/);
    expect(await fact(max as Person, 'guardians')).toBe('Petra Prov');
    expect(await fact(ture as Person, 'guardians')).toBeUndefined();
  });

  describe('of property', () => {
    const SLUG = 'lamna-medborgarforslag';
    const OWNED = { type: 'radio', id: 'field_owned', key: 'owned', label: 'Din fastighet' };
    const REGISTERED = { type: 'textfield', id: 'field_registered', key: 'registered', label: 'Folkbokförd på' };

    /** The e-service with two questions about property, published as anybody who changes a form does. */
    beforeAll(async () => {
      // The worker's program is there only when the server has been built.
      jest.spyOn(world.app.get(ScenarioRunner), 'run').mockImplementation(playScenarios);
      const owner = world.officer('process-owner');
      const studio = `/studio/services/${SLUG}`;
      const { body: draft } = await owner.post(`${studio}/draft`).expect(200);
      const form = JSON.parse(draft.files['application.form']);
      form.components[0].components.push(
        { ...OWNED, properties: { labelEn: 'Your property', optionsFrom: 'property.owned' } },
        {
          ...REGISTERED,
          properties: { labelEn: 'Registered at', prefill: 'property.registeredAt', readonlyPrefill: true },
        },
      );
      const file = { text: JSON.stringify(form), revision: draft.revision };
      const { body: saved } = await owner.put(`${studio}/draft/files/application.form`, file).expect(200);
      const published = await owner.post(`${studio}/publish`, { revision: saved.revision, comment: 'Fastighet' });
      expect(published.body).toEqual({ version: 2 });
    });

    it('gives a person what she owns as choices with her share, and where she is registered', async () => {
      const omar = await world.resident('omar');
      const { body: draft } = await omar.post('/drafts', { service: SLUG }).expect(200);
      expect(draft.prefill.property).toEqual({
        owned: [{ value: expect.any(String), label: 'EXEMPELKÖPING NORRA ÄNGEN 3:7 (1/2)' }],
        registeredAt: 'EXEMPELKÖPING NORRA ÄNGEN 3:7',
      });
      expect(draft.sources).toMatchObject({
        'property.owned': { source: 'property-register', at: expect.any(String) },
        'property.registeredAt': { source: 'population-register', at: expect.any(String) },
      });
      const { body: none } = await nils.post('/drafts', { service: SLUG }).expect(200);
      expect(none.prefill.property.owned).toEqual([]);
      expect(await readings(idOf(omar))).toContainEqual(expect.objectContaining({ fields: ['ownership'] }));
    });

    it('takes no property that is not hers', async () => {
      const { body: draft } = await nils.post('/drafts', { service: SLUG }).expect(200);
      const [{ value }] = (await elin.post('/drafts', { service: SLUG }).expect(200)).body.prefill.property.owned;
      const answers = { owned: value };
      await nils.put(`/drafts/${draft.id}`, { answers, page: null, revision: draft.revision }).expect(200);
      const { body } = await nils.post(`/drafts/${draft.id}/review`, { language: 'sv' }).expect(422);
      expect(body.violations).toContainEqual(expect.objectContaining({ path: 'owned' }));
    });
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
