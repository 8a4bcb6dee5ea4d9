import { PeriodicWork } from '@farled/infra';
import { addDays, legalDay, newId } from '@farled/kernel';
import { logInWithBankId } from '../support/bankid-app';
import { Browser } from '../support/browser';
import { apply, decide, PDF, sign, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const DAY = 86_400_000;
const REJECT = { outcome: 'reject', motivation: 'Barnet är inte folkbokfört här.' };
const SUPPLEMENT = { outcome: 'supplement', question: 'Vilken tid börjar du arbeta?', supplementDays: 14 };
/** Another case like one that is there, decided after so many days, of which it waited for the applicant some. */
const DECIDED = `with copy as (
  insert into cases."case" select (jsonb_populate_record(c, jsonb_build_object('id', $4::uuid, 'draft_id', $4::uuid,
    'diary_number', $4::text, 'process_instance_key', $4::text, 'received_at', $5::timestamptz - make_interval(days => $2::int)))).*
  from cases."case" c where id = $1 returning id, received_at),
asked as (insert into cases.supplement (id, case_id, question, asked_by, asked_at, due_date, state, answered_at)
  select $4, id, 'Fråga', $4, received_at, now()::date, 'answered', received_at + make_interval(days => $3::int) from copy)
insert into cases.decision (id, case_id, outcome, motivation, decided_by, decided_at, document_id)
  select $4, id, 'approved', '', $4, $5, $4 from copy`;
const NEEDS = {
  duration: 'long',
  difficulty: 'Kan inte gå längre sträckor och inte stiga på bussen själv.',
  companion: false,
  email: 'resenar@example.com',
  phone: '070-174 06 05',
  channel: 'email',
  assurance: true,
};

describe('after the decision', () => {
  let world: CaseWorld;
  let elin: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());

  const own = async (caseId: string) => (await elin.get(`/cases/${caseId}`).expect(200)).body;
  const theirs = async (caseId: string) =>
    (await officer.get(`/officer/cases/${caseId}?purpose=handle-case`).expect(200)).body;
  const kinds = async (caseId: string): Promise<string[]> =>
    (
      await world.source.query('select kind from messages.notice where case_id = $1 order by created_at, kind', [
        caseId,
      ])
    ).map(({ kind }: { kind: string }) => kind);
  const rejected = async () => {
    const { caseId } = await apply(world, elin);
    await decide(world, officer, caseId, REJECT);
    await world.until(async () => (await own(caseId)).status.code === 'closed', 'the end');
    return caseId;
  };
  const answer = (caseId: string, appealId: string, outcome: string) =>
    officer.post(`/officer/cases/${caseId}/appeals/${appealId}/answer`, {
      outcome,
      motivation: 'Vi har prövat det igen.',
    });

  it('an appeal in time is taken in with its files, stands before the officers, and can change the decision', async () => {
    const caseId = await rejected();
    expect((await own(caseId)).mayAppeal).toEqual({ lastDay: null, isLate: false });
    await elin.post(`/cases/${caseId}/seen`).expect(204);
    const { lastDay } = (await own(caseId)).mayAppeal;
    expect(lastDay >= addDays(legalDay(world.clock.now()), 21)).toBe(true);
    const upload = elin.post(`/cases/${caseId}/messages/documents`).attach('file', PDF, 'bevis.pdf');
    const { body: file } = await upload.expect(201);
    const appeal = { text: 'Vi flyttade hit i mars.', documents: [file.id] };
    const { body: sent } = await elin.post(`/cases/${caseId}/appeals`, appeal).expect(201);
    expect((await elin.post(`/cases/${caseId}/appeals`, appeal).expect(201)).body).toEqual(sent);
    await (await world.resident('omar')).get(`/cases/${caseId}`).expect(404);
    const { body: open } = await officer.get('/officer/appeals').expect(200);
    expect(open.items).toMatchObject([{ caseId, isLate: false }]);
    expect((await theirs(caseId)).appeals).toMatchObject([
      { text: appeal.text, documents: [{ name: 'bevis.pdf' }], answer: null },
    ]);

    expect((await answer(caseId, sent.id, 'dismissed').expect(409)).body.code).toBe('appeal.in-time');
    const both = await Promise.all([answer(caseId, sent.id, 'changed'), answer(caseId, sent.id, 'forwarded')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await officer.get('/officer/appeals').expect(200)).body.items).toEqual([]);
    const after = await own(caseId);
    expect(after.mayAppeal).toBeNull();
    expect(['changed', 'forwarded']).toContain(after.appeals[0].answer.outcome);
    if (after.appeals[0].answer.outcome === 'changed') expect(after.decision.outcome).toBe('approved');
    expect((await kinds(caseId)).filter((kind) => kind === 'appeal').length).toBeGreaterThanOrEqual(2);
    const diary = await world.source.query(
      `select 1 from records.diary_document where case_id = $1 and public_subject = 'Överklagande'`,
      [caseId],
    );
    expect(diary).toHaveLength(1);
  });

  it('a late appeal is taken in too, marked, and can be dismissed', async () => {
    const caseId = await rejected();
    await elin.post(`/cases/${caseId}/seen`).expect(204);
    await world.source.query(`update cases.decision set read_at = read_at - interval '40 days' where case_id = $1`, [
      caseId,
    ]);
    expect((await own(caseId)).mayAppeal).toMatchObject({ isLate: true });
    const { body } = await elin
      .post(`/cases/${caseId}/appeals`, { text: 'Jag har varit sjuk.', documents: [] })
      .expect(201);
    expect((await theirs(caseId)).appeals[0]).toMatchObject({ isLate: true });
    await answer(caseId, body.id, 'dismissed').expect(204);
    expect((await own(caseId)).appeals[0].answer).toMatchObject({ outcome: 'dismissed' });
  });

  it('one that is not decided yet says when it usually is, by our own history and without the wait for applicants', async () => {
    const caseId = await rejected();
    const { caseId: open } = await apply(world, elin);
    const before = (await own(open)).expected;
    expect(before).toBeNull();
    for (const [days, waited] of [
      [4, 0],
      [6, 0],
      [8, 0],
      [20, 11],
      [30, 0],
    ]) {
      await world.source.query(DECIDED, [caseId, days, waited, newId(), world.clock.now()]);
    }
    await world.source.query(`delete from cases.decision where case_id = $1`, [caseId]);
    world.clock.advance(2 * 3_600_000);
    const { expected, receivedAt } = await own(open);
    const [{ cases }] = await world.source.query('select count(distinct case_id)::int as cases from cases.decision');
    expect(cases).toBeGreaterThan(5);
    const day = addDays(legalDay(new Date(receivedAt)), 6);
    expect(expected).toEqual({ medianDays: 6, cases, day });
    await elin.post(`/cases/${open}/withdraw`, { reason: '' }).expect(204);
    expect((await own(open)).expected).toBeNull();
    await world.source.query(`delete from cases."case" where diary_number = id::text`);
  });

  it('a question that nobody answers is reminded of once, before its last day', async () => {
    const { caseId } = await apply(world, elin);
    await decide(world, officer, caseId, SUPPLEMENT);
    await world.until(async () => (await own(caseId)).todo.length > 0, 'the question');
    const { body: todo } = await elin.get('/cases/todo').expect(200);
    expect(todo.items).toMatchObject([{ kind: 'supplement', caseId }]);
    await world.app.get(PeriodicWork).runAll();
    expect(await kinds(caseId)).not.toContain('question-due');
    const earlier = `update cases.supplement set asked_at = asked_at - interval '12 days', due_date = due_date - 12 where case_id = $1`;
    await world.source.query(earlier, [caseId]);
    for (let times = 0; times < 2; times += 1) await world.app.get(PeriodicWork).runAll();
    expect((await kinds(caseId)).filter((kind) => kind === 'question-due')).toHaveLength(1);
    await elin.post(`/cases/${caseId}/withdraw`, { reason: '' }).expect(204);
  });

  it('a permit is listed with its last day, reminded of, and renewed with what was written the last time', async () => {
    const { body: draft } = await elin.post('/drafts', { service: 'ansok-fardtjanst' }).expect(200);
    await elin.put(`/drafts/${draft.id}`, { answers: NEEDS, page: null, revision: draft.revision }).expect(200);
    const signingId = await sign(world, elin, draft.id);
    const { body: receipt } = await elin.post(`/drafts/${draft.id}/submit`, { signingId }).expect(200);
    const { caseId } = receipt;
    await taskOf(world, officer, caseId);
    await decide(world, officer, caseId, { outcome: 'approve', motivation: 'Du har rätt till färdtjänst.' });
    await world.until(async () => (await own(caseId)).status.code === 'closed', 'the end');
    const permits = async () => (await elin.get('/permits').expect(200)).body.items;
    const [permit] = await permits();
    expect(permit).toMatchObject({ caseId, state: 'valid', mayRenew: false });
    const soon = `update cases.permit set ends_on = $2::date + 60, renew_from = $2::date - 30 where case_id = $1`;
    await world.source.query(soon, [caseId, legalDay(world.clock.now())]);
    for (let times = 0; times < 2; times += 1) await world.app.get(PeriodicWork).runAll();
    expect((await kinds(caseId)).filter((kind) => kind === 'permit-ends')).toHaveLength(1);
    expect(await permits()).toMatchObject([{ state: 'ends-soon', mayRenew: true }]);
    await (await world.resident('omar')).post(`/cases/${caseId}/renew`).expect(404);
    const { body: renewed } = await elin.post(`/cases/${caseId}/renew`).expect(200);
    const { body: again } = await elin.get(`/drafts/${renewed.draftId}`).expect(200);
    expect(again.answers).toMatchObject({ difficulty: NEEDS.difficulty, duration: NEEDS.duration });
    expect(again.answers.assurance).not.toBe(true);
    expect((await elin.post(`/cases/${caseId}/renew`).expect(200)).body).toEqual(renewed);
  });

  it('a copy of all data is made for whoever has just logged in, and for nobody else', async () => {
    expect((await elin.post('/me/export').expect(403)).body.code).toBe('data.login-again');
    const browser = await Browser.open(world.app);
    await logInWithBankId(world, browser, 'elin');
    await browser.post('/api/me/export').expect(200);
    const ready = await world.until(async () => {
      const { body } = await browser.agent.get('/api/me/export').expect(200);
      return body.export?.readyAt && body.export;
    }, 'the copy');
    await elin.get(`/me/export/${ready.id}/file`).expect(403);
    const file = await browser.agent.get(`/api/me/export/${ready.id}/file`).responseType('blob').expect(200);
    expect(file.headers['content-type']).toBe('application/zip');
    const names = (file.body as Buffer).toString('latin1');
    for (const name of ['mina-uppgifter.json', 'mina-uppgifter.pdf', 'bevis.pdf']) expect(names).toContain(name);
    const other = await Browser.open(world.app);
    await logInWithBankId(world, other, 'omar');
    await other.agent.get(`/api/me/export/${ready.id}/file`).expect(404);
    expect((await other.agent.get('/api/me/export').expect(200)).body).toEqual({ export: null });
    world.clock.advance(4 * DAY);
    const later = await Browser.open(world.app);
    await logInWithBankId(world, later, 'elin');
    await later.agent.get(`/api/me/export/${ready.id}/file`).expect(404);
  });
});
