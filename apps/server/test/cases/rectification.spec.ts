import { newId } from '@farled/kernel';
import { tracesIn } from '../../../../test/support/personal-data';
import { actingFor } from './acting';
import { CaseWorld, type Person } from './case-world';

const CONTACT = { email: 'elin@example.org', phone: '070-174 06 05', channel: 'email' };
const WORDS = 'Jag heter inte Exempel längre, utan Exempelsson.';

describe('something is wrong in what the municipality knows', () => {
  let world: CaseWorld;
  let elin: Person;
  let omar: Person;
  let hanna: Person;
  let sanna: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    omar = await world.resident('omar');
    hanna = world.officer('case-officer');
    sanna = world.officer('case-officer', 'protected-data-officer');
    await elin.put('/me/contact', CONTACT).expect(204);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.sandbox.arrivals.clear());

  const wrong = (change: object = {}) => ({
    ...{ requestKey: newId(), about: 'self', source: 'population-register', key: 'name', text: WORDS },
    ...change,
  });
  const own = async (person: Person) => (await person.get('/me/rectifications').expect(200)).body.items;
  const queue = async (officer: Person, view = 'open') =>
    (await officer.get(`/officer/rectifications?view=${view}`).expect(200)).body.items;
  const mails = () =>
    world.until(() => {
      const all = world.sandbox.arrivals.list('mail').map(({ content }) => content);
      return Promise.resolve(all.length > 0 ? all : undefined);
    }, 'a notice');

  it('becomes one matter with a number, a day and an owner, however often it is sent', async () => {
    const sent = wrong();
    const [first, second] = await Promise.all([
      elin.post('/me/rectifications', sent).expect(200),
      elin.post('/me/rectifications', sent).expect(200),
    ]);
    expect(first.body).toEqual(second.body);
    expect(first.body).toMatchObject({ diaryNumber: expect.stringMatching(/^KS \d{4}-00001$/) });
    const [notice, ...more] = await mails();
    expect(more).toEqual([]);
    expect(tracesIn(JSON.stringify(notice))).toEqual([]);
    const [line, ...others] = await queue(hanna);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      ...{ diaryNumber: first.body.diaryNumber, sender: 'Elin Exempel', label: 'Namn', owner: null },
      sourceTitle: 'Folkbokföringen',
    });
    const diary = await world.source.query('select public_subject, status, department from records.diary_case');
    expect(diary).toEqual([
      { public_subject: 'Begäran om rättelse av en uppgift', status: 'open', department: 'Kommunledning' },
    ]);
  });

  it('is taken by one officer, who sees the fact as it was and what is wrong; a colleague too late is told', async () => {
    const [{ id, revision }] = await queue(hanna);
    const { body } = await hanna.get(`/officer/rectifications/${id}`).expect(200);
    expect(body).toMatchObject({ text: WORDS, fact: { label: 'Namn', value: 'Elin Exempel', at: expect.any(String) } });
    await hanna.post(`/officer/rectifications/${id}/take`, { to: 'me', revision }).expect(200);
    const late = await sanna.post(`/officer/rectifications/${id}/take`, { to: 'me', revision }).expect(409);
    expect(late.body.code).toBe('rectification.changed');
    expect(await queue(hanna, 'mine')).toHaveLength(1);
    expect(await queue(sanna, 'mine')).toHaveLength(0);
  });

  it('gets an answer once, which she reads among her details and is told of', async () => {
    const [{ id, revision, diaryNumber }] = await queue(hanna, 'mine');
    const answer = { outcome: 'unchanged', text: 'Skatteverket har inte ändrat ditt namn.', revision };
    await hanna.post(`/officer/rectifications/${id}/answer`, answer).expect(204);
    await hanna.post(`/officer/rectifications/${id}/answer`, answer).expect(409);
    const [item] = await own(elin);
    expect(item).toMatchObject({
      ...{ diaryNumber, text: WORDS, fact: { label: 'Namn', value: 'Elin Exempel' } },
      answer: { outcome: 'unchanged', text: answer.text, appeal: expect.stringContaining('överklaga') },
    });
    expect((await mails())[0]?.subject).toBe(`Nytt i ditt ärende ${diaryNumber}`);
    expect([await queue(hanna), (await queue(hanna, 'answered')).length]).toEqual([[], 1]);
    const [{ status }] = await world.source.query('select status from records.diary_case');
    expect(status).toBe('closed');
    expect(await own(omar)).toEqual([]);
  });

  it('is about a fact that is there, about somebody whom one represents, and in words', async () => {
    const gone = await elin.post('/me/rectifications', wrong({ key: 'shoeSize' })).expect(409);
    expect(gone.body.code).toBe('rectification.unknown-fact');
    await elin.post('/me/rectifications', wrong({ text: ' ' })).expect(422);
    await elin.post('/me/rectifications', wrong({ source: 'secret-register' })).expect(422);
    const nobody = await elin.post('/me/rectifications', wrong({ about: 'represented', key: null })).expect(422);
    expect(nobody.body.code).toBe('rectification.nobody-represented');
    expect(await queue(hanna)).toEqual([]);
  });

  it('is said for an organisation by who acts for it, and answered to both', async () => {
    const frida = await world.resident('frida');
    const forInn = await actingFor(world, frida, 'signatory');
    const sent = wrong({ about: 'represented', source: 'company-register', key: 'address' });
    await forInn.post('/me/rectifications', sent).expect(200);
    const [line] = await queue(hanna);
    expect(line).toMatchObject({ isOrganisation: true, isForAnother: true, sender: 'Frida Firmatecknare' });
    expect(line.party).toMatch(/ AB$/);
    expect(await own(forInn)).toMatchObject([{ about: 'organisation', fact: { label: 'Adress' } }]);
  });

  it('is a call for a protected person, and nothing that she writes is kept', async () => {
    for (const key of ['sara', 'filip', 'una']) {
      const person = await world.resident(key);
      const { body } = await person.post('/me/rectifications', wrong({ key: null })).expect(403);
      expect(body).toMatchObject({ code: 'rectification.call', detail: expect.stringMatching(/Ring oss på \d/) });
      expect(tracesIn(JSON.stringify(body))).toEqual([]);
      expect(await own(person)).toEqual([]);
    }
    const kept = await world.source.query('select count(*)::int as kept from cases.rectification');
    expect(kept).toEqual([{ kept: 2 }]);
  });

  it('of somebody who has become protected since is closed to all but few, and names nobody in the list', async () => {
    const nils = await world.resident('nils');
    await nils.post('/me/rectifications', wrong({ key: null })).expect(200);
    world.sandbox.events.happen(nils.personalNumber, { protection: 'SEKRETESSMARKERING' });
    world.clock.advance(2 * 60_000);
    const line = (await queue(hanna)).at(-1);
    expect(line.sender).toBeNull();
    const { body } = await hanna.get(`/officer/rectifications/${line.id}`).expect(403);
    expect(body.code).toBe('case.protected');
    const answer = { outcome: 'corrected', text: 'Det är gjort.', revision: 1 };
    await hanna.post(`/officer/rectifications/${line.id}/answer`, answer).expect(403);
    await sanna.get(`/officer/rectifications/${line.id}`).expect(200);
    expect(await own(nils)).toEqual([]);
  });

  it('is no colleague’s of another unit, when a unit has it', async () => {
    await world.source.query(`update cases.rectification set unit = 'bygglov' where answered_at is null`);
    expect(await queue(hanna)).toEqual([]);
    const [{ id }] = await world.source.query(`select id from cases.rectification where unit = 'bygglov' limit 1`);
    expect((await hanna.get(`/officer/rectifications/${id}`).expect(403)).body.code).toBe('case.other-unit');
    expect((await queue(world.officerOf('bygglov'))).length).toBeGreaterThan(0);
  });

  it('is written down: who read and who answered', async () => {
    const rows = await world.source.query(
      `select distinct action from infra.audit where purpose = 'rectification' order by action`,
    );
    const actions = rows.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(expect.arrayContaining(['read', 'rectification.answer', 'rectification.send']));
  });
});
