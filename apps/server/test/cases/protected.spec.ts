import { apply, decide, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const APPROVE = { outcome: 'approve', motivation: 'Barnet har rätt till förskola och plats finns.' };

/** SEKRETESSMARKERING, skyddad folkbokföring, and a register that cannot say. */
describe.each([
  ['sara', 'Sara Skyddad'],
  ['filip', 'Filip Folkbok'],
  ['una', 'Una Utan'],
])('a person with protected or unknown status (%s)', (key, name) => {
  const given = name.split(' ')[0] as string;
  let world: CaseWorld;
  let person: Person;
  let officer: Person;
  let trusted: Person;
  let caseId: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    person = await world.resident(key);
    officer = world.officer('case-officer');
    trusted = world.officer('case-officer', 'protected-data-officer');
    ({ caseId } = await apply(world, person));
    await taskOf(world, officer, caseId);
  });
  afterAll(() => world.stop());

  const names = (body: unknown) => JSON.stringify(body).includes(given);

  it('gets nothing filled in, and the phone route', async () => {
    const { body } = await person.post('/drafts', { service: 'ansok-forskola' }).expect(200);
    expect(body).toMatchObject({ prefill: { children: [] }, sources: {}, protectedRoute: { phone: '08-465 004 00' } });
    const { body: me } = await person.get('/me').expect(200);
    expect(me).toMatchObject({ name: null, address: null, contact: null, phoneRoute: { phone: expect.any(String) } });
    expect([body, me].some(names)).toBe(false);
  });

  it('stands in the queue without a name, and the process knows only that there is protection', async () => {
    const { body } = await trusted.get('/officer/tasks').expect(200);
    expect(body.items).toMatchObject([{ caseId, applicant: null, priority: 'Vårdnaden ska kontrolleras' }]);
    expect(names(body)).toBe(false);
    const variables = await world.source.query(`select name, value from stream.variable where name = 'protected'`);
    expect(variables).toEqual([{ name: 'protected', value: 'true' }]);
  });

  it('is closed to officers who are not trusted with it, and opened by others only on purpose', async () => {
    const refused = await officer.get(`/officer/cases/${caseId}`).expect(403);
    // Of Una nobody knows: she counts as protected, and the officer is told that it is not known now.
    expect(refused.body.code).toBe(key === 'una' ? 'case.protection-unknown' : 'case.protected');
    await officer.post(`/officer/cases/${caseId}/open-protected`, { purpose: 'nyfikenhet' }).expect(403);
    const { body } = await trusted.get(`/officer/cases/${caseId}`).expect(200);
    expect(body).toMatchObject({ applicant: { protected: true }, application: [], documents: [], messages: [] });
    expect(names(body)).toBe(false);
    await trusted.post(`/officer/cases/${caseId}/open-protected`, {}).expect(422);
    const opened = await trusted
      .post(`/officer/cases/${caseId}/open-protected`, { purpose: 'Handlägga ansökan' })
      .expect(201);
    expect(opened.body.application.length).toBeGreaterThan(0);
    const audit = await world.source.query(
      `select fields from infra.audit where case_id = $1 and purpose = 'Handlägga ansökan' and result = 'allowed'`,
      [caseId],
    );
    expect(audit).toEqual([{ fields: ['case', 'application', 'protected'] }]);
  });

  it('is named in no preview, letter, notice, delivery or diary', async () => {
    const { id } = await taskOf(world, trusted, caseId);
    const { body: preview } = await trusted.post(`/officer/tasks/${id}/preview`, { answers: APPROVE }).expect(200);
    expect(preview.to).toContain('skyddade personuppgifter');
    expect(names(preview)).toBe(false);
    await decide(world, trusted, caseId, APPROVE);
    await world.until(async () => (await person.get(`/cases/${caseId}`)).body.status.code === 'closed', 'the end');
    const { body: diary } = await person.get('/diary').expect(200);
    expect(diary.items).toHaveLength(1);
    await world.until(async () => world.sandbox.arrivals.list('mail').length >= 3, 'the notices');
    for (const arrival of world.sandbox.arrivals.list()) {
      if (arrival.kind !== 'bankid') expect(names(arrival)).toBe(false);
    }
    expect(names(diary)).toBe(false);
    for (const table of [
      'infra.outbox',
      'infra.audit',
      'messages.notice',
      'records.diary_case',
      'stream.variable',
      'cases.event',
    ]) {
      expect(names(await world.source.query(`select * from ${table}`))).toBe(false);
    }
  });
});
