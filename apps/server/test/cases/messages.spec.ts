import { newId } from '@farled/kernel';
import { apply, decide, PDF, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const APPROVE = { outcome: 'approve', motivation: 'Barnet har rätt till plats.' };
const message = (text: string, documents: string[] = []) => ({ requestKey: newId(), text, documents });

describe('messages between an applicant and the officers of her case', () => {
  let world: CaseWorld;
  let elin: Person;
  let omar: Person;
  let officer: Person;
  let caseId: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    omar = await world.resident('omar');
    officer = world.officer('case-officer');
    ({ caseId } = await apply(world, elin));
    await taskOf(world, officer, caseId);
  });
  afterAll(() => world.stop());

  const own = async (person = elin) => (await person.get(`/cases/${caseId}`).expect(200)).body;
  const theirs = async () => (await officer.get(`/officer/cases/${caseId}?purpose=handle-case`).expect(200)).body;
  const unreadCases = async (who = officer): Promise<string[]> =>
    (await who.get('/officer/unread-cases').expect(200)).body.items.map((item: { caseId: string }) => item.caseId);
  const upload = async (person: Person, path: string) =>
    (await person.post(`${path}/messages/documents`).attach('file', PDF, 'schema.pdf').expect(201)).body.id as string;
  const notices = (kind: string) =>
    world.source.query('select state from messages.notice where case_id = $1 and kind = $2', [caseId, kind]);

  it('reach the officers with a file, once however often they are sent, and say when they were read', async () => {
    const sent = message('Kan vi byta förskola i ansökan?', [await upload(elin, `/cases/${caseId}`)]);
    const [first, second] = [
      await elin.post(`/cases/${caseId}/messages`, sent),
      await elin.post(`/cases/${caseId}/messages`, sent),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await own()).messages).toMatchObject([
      { from: 'you', text: sent.text, readAt: null, documents: [{ name: 'schema.pdf' }] },
    ]);
    expect(await unreadCases()).toEqual([caseId]);
    expect(await unreadCases(world.officerOf('vard'))).toEqual([]);
    const { body } = await officer.get('/officer/tasks').expect(200);
    expect(body.items[0]).toMatchObject({ caseId, unread: 1 });
    await officer.post(`/officer/cases/${caseId}/messages/seen`).expect(204);
    expect(await unreadCases()).toEqual([]);
    expect((await own()).messages[0].readAt).toBe(world.clock.now().toISOString());
    await officer.get(`/officer/cases/${caseId}/documents/${sent.documents[0]}`).expect(200);
  });

  it('reach the applicant, who is told without a word of what they say, and wait for her on her pages', async () => {
    await officer.post(`/officer/cases/${caseId}/messages`, message('Ja, skriv vilken.')).expect(201);
    expect(await notices('message')).toHaveLength(1);
    const { body: todo } = await elin.get('/cases/todo').expect(200);
    expect(todo.items).toMatchObject([{ kind: 'message', caseId, count: 1, dueDate: null }]);
    expect((await elin.get('/cases').expect(200)).body.items[0]).toMatchObject({ unread: 1 });
    expect((await theirs()).messages.at(-1)).toMatchObject({ from: 'municipality', readAt: null });
    await elin.post(`/cases/${caseId}/seen`).expect(204);
    expect((await elin.get('/cases/todo').expect(200)).body.items).toEqual([]);
    expect((await theirs()).messages.at(-1).readAt).toBe(world.clock.now().toISOString());
  });

  it('are registered in the diary, and nobody else writes or attaches in the case', async () => {
    const rows = await world.source.query(
      `select direction, public_subject from records.diary_document where case_id = $1 and public_subject = 'Meddelande' order by direction`,
      [caseId],
    );
    expect(rows.map((row: { direction: string }) => row.direction)).toEqual(['drawn-up', 'received']);
    await omar.post(`/cases/${caseId}/messages`, message('Hej')).expect(404);
    await omar.post(`/cases/${caseId}/seen`).expect(404);
    await world.officerOf('vard').post(`/officer/cases/${caseId}/messages`, message('Hej')).expect(403);
    const stolen = await upload(officer, `/officer/cases/${caseId}`);
    await elin.post(`/cases/${caseId}/messages`, message('Med en fil', [stolen])).expect(404);
    await elin.post(`/cases/${caseId}/messages`, message('Mitt nummer är 19840101-2383')).expect(422);
  });

  it('end with the case, and then it says so', async () => {
    await decide(world, officer, caseId, { outcome: 'reject', motivation: 'Barnet är inte folkbokfört här.' });
    await world.until(async () => (await own()).status.code === 'closed', 'the end');
    expect((await own()).mayWrite).toBe(false);
    expect((await elin.post(`/cases/${caseId}/messages`, message('Hej')).expect(409)).body.code).toBe(
      'message.case-closed',
    );
  });
});

describe('an application that is taken back', () => {
  let world: CaseWorld;
  let elin: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());

  const withdraw = (person: Person, caseId: string) =>
    person.post(`/cases/${caseId}/withdraw`, { reason: 'Vi flyttar.' });

  it('closes the case and ends its process; the officers and the diary know, and no task is left', async () => {
    const { caseId } = await apply(world, elin);
    const { id } = await taskOf(world, officer, caseId);
    await withdraw(await world.resident('omar'), caseId).expect(404);
    await withdraw(elin, caseId).expect(204);
    await withdraw(elin, caseId).expect(204);
    await officer.post(`/officer/tasks/${id}/complete`, { answers: APPROVE, revision: 1 }).expect(410);
    const { body: own } = await elin.get(`/cases/${caseId}`).expect(200);
    expect(own.status.sentence).toBe('Ärendet är avslutat. Ansökan är återkallad.');
    expect(own).toMatchObject({ mayWithdraw: false, mayWrite: false, decision: null });
    await world.until(async () => {
      const [row] = await world.source.query(`select state from infra.outbox where idempotency_key = $1`, [
        `cancel:${caseId}`,
      ]);
      return row?.state === 'done';
    }, 'the cancellation');
    const { body: theirs } = await officer.get(`/officer/cases/${caseId}?purpose=handle-case`).expect(200);
    expect(theirs.tasks).toMatchObject([{ state: 'gone' }]);
    expect(theirs.messages).toMatchObject([{ kind: 'withdrawal', text: 'Vi flyttar.' }]);
    const { body: unread } = await officer.get('/officer/unread-cases').expect(200);
    expect(unread.items).toMatchObject([{ caseId, kind: 'withdrawal' }]);
    const [diary] = await world.source.query('select closed_at from records.diary_case where case_id = $1', [caseId]);
    expect(diary.closed_at).not.toBeNull();
  });

  it('is too late once the municipality has decided', async () => {
    const { caseId } = await apply(world, elin);
    await decide(world, officer, caseId, APPROVE);
    expect((await withdraw(elin, caseId).expect(409)).body.code).toBe('case.decided');
  });
});
