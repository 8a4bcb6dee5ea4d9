import { testPersons } from '../../../sandbox/src';
import { apply, decide, PDF, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const APPROVE = { outcome: 'approve', motivation: 'Barnet har rätt till förskola och plats finns.' };
const REJECT = { outcome: 'reject', motivation: 'Barnet är inte folkbokfört i kommunen.' };
const ASK = { outcome: 'supplement', question: 'Kan du skicka ett intyg om din arbetstid?', supplementDays: 10 };
const DAY = 24 * 3600 * 1000;

describe('a case, from application to the answer of the case system', () => {
  let world: CaseWorld;
  let elin: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());

  const caseOf = async (id: string) => (await elin.get(`/cases/${id}`).expect(200)).body;
  const untilStatus = (id: string, status: string) =>
    world.until(async () => (await caseOf(id)).status.code === status, `status ${status}`);
  const events = async (id: string): Promise<string[]> =>
    (await world.source.query('select code from cases.event where case_id = $1 order by id', [id])).map(
      (row: { code: string }) => row.code,
    );

  it('is approved, handed over, answered and closed', async () => {
    const { caseId, diaryNumber } = await apply(world, elin);
    expect(diaryNumber).toMatch(/^BUN \d{4}-\d{5}$/);
    await decide(world, officer, caseId, APPROVE);
    await untilStatus(caseId, 'closed');
    const body = await caseOf(caseId);
    expect(body).toMatchObject({ decision: { outcome: 'approved', appeal: null }, todo: [] });
    expect(body.steps.map((step: { id: string; state: string }) => `${step.id}:${step.state}`)).toEqual(
      ['received', 'review', 'decision', 'placement', 'closed'].map((id) => `${id}:done`),
    );
    expect(await events(caseId)).toEqual(
      expect.arrayContaining([
        'received',
        'review-started',
        'decided',
        'handover-delivered',
        'handover-answered',
        'placed',
        'closed',
      ]),
    );
    const [arrived] = world.sandbox.arrivals.list('case');
    expect(arrived?.content).toMatchObject({ diaryNumber, service: 'ansok-forskola' });
    expect((await elin.get(`/diary?q=${encodeURIComponent(diaryNumber)}`).expect(200)).body.items).toEqual([
      expect.objectContaining({ diaryNumber, status: 'closed', department: 'Barn och utbildning' }),
    ]);
  });

  it('is rejected with reasons and a way to appeal, in a letter', async () => {
    const { caseId } = await apply(world, elin);
    await decide(world, officer, caseId, REJECT);
    await untilStatus(caseId, 'closed');
    const { decision, documents } = await caseOf(caseId);
    expect(decision).toMatchObject({
      outcome: 'rejected',
      text: REJECT.motivation,
      appeal: expect.stringContaining('tre veckor'),
    });
    expect(documents).toEqual([
      expect.objectContaining({ id: decision.documentId, kind: 'decision', type: 'application/pdf' }),
    ]);
    const letter = await elin.get(`/cases/${caseId}/documents/${decision.documentId}`).expect(200);
    expect(letter.headers['content-disposition']).toMatch(/^attachment; filename="beslut-/);
    expect(letter.headers['content-type']).toBe('application/pdf');
  });

  it('waits for what the resident is asked for, and goes on with the answer', async () => {
    const { caseId } = await apply(world, elin);
    await decide(world, officer, caseId, ASK);
    await untilStatus(caseId, 'supplement');
    const [todo] = (await caseOf(caseId)).todo;
    expect(todo).toMatchObject({ kind: 'supplement', question: ASK.question });
    const upload = await elin
      .post(`/cases/${caseId}/supplements/${todo.id}/documents`)
      .attach('file', PDF, 'intyg.pdf')
      .expect(201);
    const nothing = { text: ' ', documents: [] };
    await elin.post(`/cases/${caseId}/supplements/${todo.id}/answer`, nothing).expect(422);
    const answer = { text: '', documents: [upload.body.id] };
    const answered = await elin.post(`/cases/${caseId}/supplements/${todo.id}/answer`, answer).expect(200);
    const again = await elin.post(`/cases/${caseId}/supplements/${todo.id}/answer`, answer).expect(200);
    expect(again.body).toEqual(answered.body);
    await decide(world, officer, caseId, APPROVE);
    await untilStatus(caseId, 'closed');
    expect((await caseOf(caseId)).messages).toMatchObject([
      { from: 'municipality', text: ASK.question },
      { from: 'you', text: answer.text, documents: [{ name: 'intyg.pdf' }] },
    ]);
    expect((await events(caseId)).filter((code) => code === 'supplement-answered')).toHaveLength(1);
  });

  it('goes on without an answer when the time is out, and takes none after that', async () => {
    const { caseId } = await apply(world, elin);
    await decide(world, officer, caseId, ASK);
    await untilStatus(caseId, 'supplement');
    const [todo] = (await caseOf(caseId)).todo;
    world.clock.advance(10 * DAY + 1000);
    await untilStatus(caseId, 'review');
    const late = { text: 'För sent', documents: [] };
    const refused = await elin.post(`/cases/${caseId}/supplements/${todo.id}/answer`, late).expect(410);
    expect(refused.body.code).toBe('supplement.expired');
    await decide(world, officer, caseId, REJECT);
    await untilStatus(caseId, 'closed');
  });

  it('reminds the officer after eight days and alarms when the legal time is out', async () => {
    const { caseId } = await apply(world, elin);
    await taskOf(world, officer, caseId);
    world.clock.advance(8 * DAY + 1000);
    await world.until(async () => (await events(caseId)).includes('task-reminder'), 'the reminder');
    world.clock.advance(125 * DAY);
    await world.until(async () => (await events(caseId)).includes('legal-deadline-passed'), 'the alarm');
    const { body } = await officer.get('/officer/tasks?view=overdue').expect(200);
    expect(body.items.map((item: { caseId: string }) => item.caseId)).toContain(caseId);
    expect(
      await world.source.query(`select reference from infra.alarm where code = 'case.legal-deadline-passed'`),
    ).toEqual([{ reference: caseId }]);
    await decide(world, officer, caseId, REJECT);
    await untilStatus(caseId, 'closed');
  });

  it('leaves no personal number in any table outside the register, nor in a message', async () => {
    const numbers = [...testPersons.residents, ...testPersons.children].map((person) => person.personalNumber);
    const tables: { name: string }[] = await world.source.query(`select format('%I.%I', schemaname, tablename) as name
      from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'register')`);
    for (const { name } of tables) {
      const rows = JSON.stringify(await world.source.query(`select * from ${name}`));
      expect(numbers.filter((number) => rows.includes(number)).map(() => name)).toEqual([]);
    }
    const messages = JSON.stringify([...world.sandbox.arrivals.list('mail'), ...world.sandbox.arrivals.list('sms')]);
    expect(numbers.filter((number) => messages.includes(number))).toEqual([]);
  });
});
