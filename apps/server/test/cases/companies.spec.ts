import { ActingRights } from '@farled/identity';
import type { ResidentActor } from '@farled/kernel';
import { numberOf } from '../support/bankid-app';
import { actingFor, contactAnswers, coSign, draftOf } from './acting';
import { apply, decide, sign } from './apply';
import { CaseWorld, type Person } from './case-world';

const SERVICE = 'ansok-serveringstillstand';
const INN = { name: 'Exempelköpings Värdshus AB', number: '559999-9017' };
const PUB = 'Två Systrars Krog AB';
const APPROVE = { outcome: 'approve', motivation: 'Förutsättningarna i alkohollagen är uppfyllda.' };
const DAY_MS = 86_400_000;

const answers = {
  premisesName: 'Värdshuset',
  property: '5a1b7c7e-9a01-4c57-8b55-1d2f3a4b5c01',
  audience: 'public',
  drinks: ['beer', 'wine'],
  period: 'year',
  guests: 80,
  ...contactAnswers,
};

describe('acting for a company by the company register', () => {
  let world: CaseWorld;
  let frida: Person;
  let greta: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    frida = await world.resident('frida');
    greta = await world.resident('greta');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());
  beforeEach(() => world.sandbox.modes.set('bolagsverket', 'up'));

  const choices = async (person: Person) => (await person.get('/acting/choices').expect(200)).body;
  const partyId = async (person: Person, name: string) => {
    await choices(person);
    const [row] = await world.source.query('select id from register.company where name = $1', [name]);
    return row.id as string;
  };
  const forCompany = async (person: Person, name: string) =>
    actingFor(world, person, 'signatory', await partyId(person, name));
  const send = async (person: Person, draftId: string) => {
    const signingId = await sign(world, person, draftId);
    return { signingId, body: (await person.post(`/drafts/${draftId}/submit`, { signingId }).expect(200)).body };
  };

  it('offers the companies that one signs for, alone or with others, and no others', async () => {
    const { items, unavailable } = await choices(frida);
    expect(unavailable).toEqual([]);
    expect(items).toEqual([
      expect.objectContaining({ kind: 'signatory', party: { kind: 'organisation', name: INN.name }, signersNeeded: 1 }),
      expect.objectContaining({ kind: 'signatory', party: { kind: 'organisation', name: PUB }, signersNeeded: 2 }),
    ]);
    // Greta is on the board of a bankrupt company too, which nobody signs for.
    expect((await choices(greta)).items.map(({ party }: { party: { name: string } }) => party.name)).toEqual([PUB]);
    expect((await choices(await world.resident('nils'))).items).toEqual([]);
  });

  it('refuses who has no such right, and an application in one’s own name, in plain words', async () => {
    const right = (await choices(frida)).items[0];
    const nils = (await world.resident('nils')).actor as ResidentActor;
    await expect(world.app.get(ActingRights).check(nils, right.rightId)).resolves.toBeUndefined();
    const { body } = await frida.post('/drafts', { service: SERVICE }).expect(403);
    expect(body).toMatchObject({ code: 'acting.choose-organisation', detail: expect.stringContaining('företag') });
    const other = await (await forCompany(frida, INN.name)).post('/drafts', { service: 'byt-forskola' }).expect(403);
    expect(other.body.code).toBe('acting.not-for-service');
  });

  it('fills in the form with what the registers say of the company, with source and date', async () => {
    const forInn = await forCompany(frida, INN.name);
    const { body: draft } = await forInn.post('/drafts', { service: SERVICE }).expect(200);
    expect(draft.prefill.company).toEqual({
      ...INN,
      form: 'Aktiebolag',
      status: 'Registrerad',
      address: { street: 'Stora torget 2', postalCode: '641 00', city: 'EXEMPELKÖPING' },
    });
    expect(draft.prefill.property.owned).toEqual([
      { value: answers.property, label: 'EXEMPELKÖPING VÄRDSHUSET 1:2' },
      { value: expect.any(String), label: 'EXEMPELKÖPING VÄRDSHUSET 1:10 (1/2)' },
    ]);
    expect(draft.sources['company.name']).toEqual({ source: 'company-register', at: expect.any(String) });
    expect(draft.sources['property.owned']).toMatchObject({ source: 'property-register' });
    const known = (await forInn.get('/me/known').expect(200)).body.sections;
    expect(known.map(({ source }: { source: string }) => source)).toContain('company-register');
    await forInn.remove(`/drafts/${draft.id}`).expect(204);
  });

  it('goes on with what is known, with its age, while the register is down, slow of calls or half an answer', async () => {
    const forInn = await forCompany(frida, INN.name);
    const { rows } = await knownOf(forInn, 'company-register');
    expect(rows.length).toBeGreaterThan(3);
    await world.source.query(`update register.company set source_at = source_at - interval '2 days'`);
    for (const mode of ['down', 'limit', 'partial', 'error']) {
      world.sandbox.modes.set('bolagsverket', mode);
      const section = await knownOf(forInn, 'company-register');
      expect(Date.parse(section.at)).toBeLessThan(world.clock.now().getTime() - DAY_MS);
      expect(section.rows).toEqual(rows);
    }
    expect((await choices(frida)).unavailable).toEqual(['signatory']);
    // What binds the company is never sent by what was known.
    const { body } = await forInn.post('/drafts', { service: SERVICE }).expect(503);
    expect(body.detail).toContain('Bolagsverket');
    world.sandbox.modes.set('bolagsverket', 'up');
    expect(Date.parse((await knownOf(forInn, 'company-register')).at)).toBeGreaterThan(
      world.clock.now().getTime() - DAY_MS,
    );
  });

  it('is the company’s case: the officer, the decision, the diary and the receiving system know it as such', async () => {
    const forInn = await forCompany(frida, INN.name);
    const { body: receipt } = await send(forInn, await draftOf(forInn, SERVICE, answers));
    expect(receipt).toMatchObject({ state: 'received', diaryNumber: expect.stringMatching(/^MBN/) });
    const { body: subject } = await officer.get(`/officer/cases/${receipt.caseId}`).expect(200);
    expect(subject.applicant).toMatchObject({
      name: INN.name,
      address: { street: 'Stora torget 2' },
      organisation: { number: INN.number, form: 'Aktiebolag', status: 'active', at: expect.any(String) },
    });
    expect(subject.representation).toMatchObject({
      right: 'Firmatecknare',
      by: 'Frida Firmatecknare',
      origin: 'Bolagsverkets företagsregister',
      coSigners: [],
    });
    await frida.get(`/cases/${receipt.caseId}`).expect(404);
    await world.officerOf('bygglov').get(`/officer/cases/${receipt.caseId}`).expect(403);
    const [diary] = await world.source.query('select public_sender from records.diary_case where case_id = $1', [
      receipt.caseId,
    ]);
    expect(diary.public_sender).toBe(INN.name);
    await decide(world, officer, receipt.caseId, APPROVE);
    await world.until(
      async () => (await forInn.get(`/cases/${receipt.caseId}`)).body.status.code === 'closed',
      'the case to be closed',
    );
    const [delivered] = world.sandbox.arrivals.list('case');
    expect(delivered?.content.applicant).toEqual({
      organisationNumber: '5599999017',
      name: INN.name,
      representative: { personalNumber: numberOf('frida'), name: 'Frida Firmatecknare' },
    });
  });

  it('shows the officer of the case what its type needs of the registers, with source and day, and writes it down', async () => {
    const [{ id }] = await world.source.query(
      `select id from cases."case" where applicant_kind = 'organisation' order by id limit 1`,
    );
    const { body } = await officer.get(`/officer/cases/${id}/company`).expect(200);
    const told = body.facts.map(({ key, sourceTitle, at }: Record<string, string>) => [key, sourceTitle, typeof at]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['number', 'Företagsregistret', 'string'],
        ['address', 'Företagsregistret', 'string'],
        ['owned', 'Fastighetsregistret', 'string'],
      ]),
    );
    expect(body).toMatchObject({ name: INN.name, cases: { hidden: 0, permits: [{ department: 'Samhällsbyggnad' }] } });
    const rows = await world.source.query(
      `select fields from infra.audit where case_id = $1 and purpose = 'known.case'`,
      [id],
    );
    expect(rows).toEqual([{ fields: ['company', 'contact', 'open', 'permits', 'customerAt'] }]);
    await world.officerOf('bygglov').get(`/officer/cases/${id}/company`).expect(403);
  });

  it('shows what a person owns in no case whose type has no use for it', async () => {
    const elin = await world.resident('elin');
    const { caseId } = await apply(world, elin);
    const { personId } = (await elin.get('/me').expect(200)).body;
    const known = `/officer/persons/${personId}/known?purpose=case`;
    for (const asked of [known, `${known}&caseId=${caseId}`]) {
      const { facts } = (await officer.get(asked).expect(200)).body;
      expect(facts.map(({ key }: { key: string }) => key)).not.toContain('owned');
    }
    await officer.get(`/officer/cases/${caseId}/company`).expect(404);
  });

  it('takes two signatures where the firm is signed by two together', async () => {
    const forPub = await forCompany(frida, PUB);
    const draftId = await draftOf(forPub, SERVICE, {
      ...answers,
      otherProperty: true,
      otherPropertyName: 'Hamngatan 8',
    });
    const { signingId, body } = await send(forPub, draftId);
    expect(body).toMatchObject({ state: 'awaiting' });
    const [asked] = (await greta.get('/sign-requests').expect(200)).body.items;
    expect(asked).toMatchObject({ role: 'signatory', party: { kind: 'organisation', name: PUB } });
    const { body: page } = await greta.get(`/sign-requests/${asked.id}`).expect(200);
    // Whoever binds the company with her reads all of it.
    expect(JSON.stringify(page.summary)).toContain(contactAnswers.email);
    await coSign(world, greta, asked.id);
    const { body: receipt } = await forPub.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    const { body: subject } = await officer.get(`/officer/cases/${receipt.caseId}`).expect(200);
    expect(subject.representation.coSigners).toEqual([{ name: 'Greta Gemensam', signedAt: expect.any(String) }]);
    const forPubToo = await forCompany(greta, PUB);
    await forPubToo.get(`/cases/${receipt.caseId}`).expect(200);
  });

  it('asks the register anew at the sending: who has left the board sends nothing', async () => {
    const forPub = await forCompany(frida, PUB);
    const draftId = await draftOf(forPub, SERVICE, {
      ...answers,
      otherProperty: true,
      otherPropertyName: 'Hamngatan 8',
    });
    const signingId = await sign(world, forPub, draftId);
    world.sandbox.changes.endSigning(numberOf('frida'), '5599999025');
    const { body } = await forPub.post(`/drafts/${draftId}/submit`, { signingId }).expect(403);
    expect(body.code).toBe('acting.ended');
    expect((await choices(frida)).items).toHaveLength(1);
  });

  const knownOf = async (person: Person, source: string) => {
    const { sections } = (await person.get('/me/known').expect(200)).body;
    return sections.find((section: { source: string }) => section.source === source);
  };
});
