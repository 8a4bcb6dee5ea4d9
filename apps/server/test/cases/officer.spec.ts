import { newId, type StaffActor } from '@farled/kernel';
import { pdfText } from '../../../../test/support/pdf-text';
import { apply, decide, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const REJECT = { outcome: 'reject', motivation: 'Barnet är inte folkbokfört i kommunen.' };

describe('an officer', () => {
  let world: CaseWorld;
  let elin: Person;
  let officer: Person;
  let caseId: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    officer = world.officer('case-officer');
    ({ caseId } = await apply(world, elin));
  });
  afterAll(() => world.stop());

  const task = () => taskOf(world, officer, caseId);

  it('sees the queue with names, promise and counts, and takes a task', async () => {
    const { id, revision } = await task();
    const { body } = await officer.get('/officer/tasks?view=unassigned').expect(200);
    expect(body.items[0]).toMatchObject({
      applicant: 'Elin Exempel',
      service: 'Ansök om förskoleplats',
      step: 'Vi går igenom ansökan',
      priority: 'Efter ansökningsdatum',
      promise: { workingDaysLeft: 10 },
      assignee: null,
    });
    expect(body.counts).toMatchObject({ mine: 0, unassigned: 1, all: 1, overdue: 0 });
    await officer.post(`/officer/tasks/${id}/assign`, { to: 'me', revision }).expect(200);
    const { body: mine } = await officer.get('/officer/tasks?view=mine').expect(200);
    expect(mine.counts).toMatchObject({ mine: 1, unassigned: 0 });
    await world.officer('case-officer').post(`/officer/tasks/${id}/assign`, { to: 'me', revision }).expect(409);
  });

  it('finds a case by its number and nobody by name', async () => {
    const { body } = await officer.get('/officer/tasks?q=00001').expect(200);
    expect(body.items).toHaveLength(1);
    expect((await officer.get('/officer/tasks?q=Elin').expect(200)).body.items).toEqual([]);
    expect((await officer.get('/officer/tasks?q=%25').expect(200)).body.items).toEqual([]);
    await officer.get('/officer/tasks?limit=1000').expect(422);
    await officer.get('/officer/tasks?after=nonsense').expect(400);
  });

  it('pages through the queue without losing or repeating a task', async () => {
    const others = [await apply(world, await world.resident('omar')), await apply(world, await world.resident('nils'))];
    for (const other of others) await taskOf(world, officer, other.caseId);
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await officer.get(`/officer/tasks?limit=1${after && `&after=${after}`}`).expect(200);
      seen.push(...body.items.map((item: { caseId: string }) => item.caseId));
      if (!body.next) break;
      after = body.next;
    }
    expect([...seen].sort()).toEqual([caseId, ...others.map((other) => other.caseId)].sort());
  });

  it('opens the case, and each reading is written down with its purpose', async () => {
    const { body } = await officer.get(`/officer/cases/${caseId}?purpose=handle-case`).expect(200);
    expect(body).toMatchObject({
      applicant: { name: 'Elin Exempel', address: { city: 'EXEMPELKÖPING' } },
      registerNow: { differences: [] },
      signature: { valid: true },
      process: {
        active: expect.arrayContaining(['review-application']),
        bpmnXml: expect.stringContaining('bpmn:process'),
      },
      status: { code: 'review' },
      handover: null,
      incidents: [],
    });
    expect(JSON.stringify(body.application)).toContain('Hamnens förskola');
    const rows = await world.source.query(
      `select purpose, fields from infra.audit where case_id = $1 and actor like 'staff:%' order by seq desc limit 1`,
      [caseId],
    );
    expect(rows).toEqual([{ purpose: 'handle-case', fields: ['case', 'application'] }]);
  });

  it('leaves notes that the resident does not see', async () => {
    await officer.post(`/officer/cases/${caseId}/notes`, { text: 'Ringde sökanden.' }).expect(201);
    expect((await officer.get(`/officer/cases/${caseId}`).expect(200)).body.notes).toMatchObject([
      { text: 'Ringde sökanden.' },
    ]);
    expect(JSON.stringify((await elin.get(`/cases/${caseId}`).expect(200)).body)).not.toContain('Ringde sökanden');
  });

  it('reads the letter before it goes, with to whom and how', async () => {
    const { id } = await task();
    const { body } = await officer.post(`/officer/tasks/${id}/preview`, { answers: REJECT }).expect(200);
    expect(body).toMatchObject({ to: 'Elin Exempel', how: expect.stringContaining('Mina ärenden') });
    expect(body.text).toContain(REJECT.motivation);
    expect(body.text).toContain('Så överklagar du');
  });

  it('must answer the form, and is told what is missing', async () => {
    const { id, revision } = await task();
    const { body } = await officer
      .post(`/officer/tasks/${id}/complete`, { answers: { outcome: 'reject' }, revision })
      .expect(422);
    expect(body.violations).toMatchObject([{ path: 'motivation', code: 'required', message: 'Fyll i ”Motivering”.' }]);
  });

  it('is one of two who answer at once: the second is told', async () => {
    const { id, revision } = await task();
    const answer = () => officer.post(`/officer/tasks/${id}/complete`, { answers: REJECT, revision });
    const statuses = (await Promise.all([answer(), answer()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
    await world.until(async () => (await elin.get(`/cases/${caseId}`)).body.status.code === 'closed', 'the end');
    expect(await world.source.query('select count(*)::int from cases.decision where case_id = $1', [caseId])).toEqual([
      { count: 1 },
    ]);
  });

  it('cannot answer a task that the process has taken away', async () => {
    const other = await apply(world, elin);
    const { id, revision } = await taskOf(world, officer, other.caseId);
    await world.cancelInstance(other.caseId);
    await world.until(async () => (await officer.get(`/officer/tasks/${id}`)).body.state === 'done', 'the task to go');
    const { body } = await officer.post(`/officer/tasks/${id}/complete`, { answers: REJECT, revision }).expect(410);
    expect(body.code).toBe('task.gone');
  });

  it('is nobody without the role', async () => {
    const { id } = await taskOf(world, officer, (await apply(world, elin)).caseId);
    const nobodies = [elin, world.officer(), world.officer('process-owner', 'operator', 'auditor')];
    for (const person of nobodies) {
      await person.get('/officer/tasks').expect(403);
      await person.get(`/officer/tasks/${id}`).expect(403);
      await person.get(`/officer/cases/${caseId}`).expect(403);
      await person.post(`/officer/tasks/${id}/complete`, { answers: REJECT, revision: 1 }).expect(403);
    }
    await officer.get(`/cases/${caseId}`).expect(403);
    await (await world.resident('omar')).get(`/cases/${caseId}`).expect(404);
    await world.person({ kind: 'nobody' }).get(`/cases/${caseId}`).expect(401);
  });

  it('is kept out of the cases of other units, in lists and by address', async () => {
    const { caseId: id } = await apply(world, elin);
    const { id: taskId } = await taskOf(world, officer, id);
    const elsewhere = world.person({ ...(officer.actor as StaffActor), staffId: newId(), units: ['bygglov'] });
    expect((await elsewhere.get('/officer/tasks').expect(200)).body).toMatchObject({ items: [], counts: { all: 0 } });
    expect((await elsewhere.get(`/officer/cases/${id}`).expect(403)).body.code).toBe('case.other-unit');
    await elsewhere.post(`/officer/tasks/${taskId}/complete`, { answers: REJECT, revision: 1 }).expect(403);
  });

  const colleague = (id: string, name: string) =>
    world.source.query(
      `insert into identity.staff (id, subject, provider, name, department, roles, last_login_at)
        values ($1::uuid, $1::text, 'test', $2, 'Barn och utbildning', '{case-officer}', now())`,
      [id, name],
    );

  it('must have identified herself lately before a decision, as the policy asks', async () => {
    const { id, revision } = await taskOf(world, officer, (await apply(world, elin)).caseId);
    const { identified, ...rest } = officer.actor as StaffActor;
    const at = world.clock.now().getTime() - 121 * 60_000;
    const late = world.person({ ...rest, identified: { assurance: 4, provider: 'test', ...identified, at } });
    const refused = await late.post(`/officer/tasks/${id}/complete`, { answers: REJECT, revision }).expect(403);
    expect(refused.body.code).toBe('step-up');
    await late.get(`/officer/tasks/${id}`).expect(200);
    await officer.post(`/officer/tasks/${id}/complete`, { answers: REJECT, revision }).expect(200);
  });

  it('can be acted for by a deputy, and both stand on the case and in the log', async () => {
    const { caseId: id } = await apply(world, elin);
    const { id: taskId, revision } = await taskOf(world, officer, id);
    const { staffId: absent, ...rest } = officer.actor as StaffActor;
    await officer.post(`/officer/tasks/${taskId}/assign`, { to: 'me', revision }).expect(200);
    const deputyId = newId();
    await colleague(absent, 'Hanna Hemma');
    await colleague(deputyId, 'Vera Vikarie');
    const deputy = world.person({ ...rest, staffId: deputyId, deputyFor: absent });
    const mine = (await deputy.get('/officer/tasks?view=mine').expect(200)).body.items;
    expect(mine.map((item: { caseId: string }) => item.caseId)).toContain(id);
    await deputy.get(`/officer/cases/${id}`).expect(200);
    await deputy.post(`/officer/tasks/${taskId}/complete`, { answers: REJECT, revision: revision + 1 }).expect(200);
    const [task] = await world.source.query('select answered_by, answered_for from cases.task where id = $1', [taskId]);
    expect(task).toEqual({ answered_by: deputyId, answered_for: absent });
    const { history } = (await deputy.get(`/officer/cases/${id}`).expect(200)).body;
    expect(JSON.stringify(history)).toContain('som vikarie för');
    const decision = await world.until(
      async () => (await deputy.get(`/officer/cases/${id}`).expect(200)).body.decision,
      'the decision',
    );
    expect(decision).toMatchObject({ officer: 'Vera Vikarie', deputyFor: 'Hanna Hemma' });
    const letter = await deputy.get(`/officer/cases/${id}/documents/${decision.documentId}`).buffer(true).expect(200);
    const words = pdfText(letter.body as Buffer).replace(/\s+/g, ' ');
    expect(words).toContain('Vera Vikarie, vikarierande handläggare för Hanna');
    const logged = await world.source.query(
      'select distinct on_behalf_of from infra.audit where actor = $1 and case_id = $2',
      [`staff:${deputyId}`, id],
    );
    expect(logged).toEqual([{ on_behalf_of: `staff:${absent}` }]);
  });

  it('sees what the register says now that it did not say then', async () => {
    const other = await apply(world, await world.resident('omar'));
    await world.source.query(
      `update cases.signing set prefill = jsonb_set(prefill, '{person,name}', '"Omar Annan"')
        where id = (select signing_id from cases."case" where id = $1)`,
      [other.caseId],
    );
    const { body } = await officer.get(`/officer/cases/${other.caseId}`).expect(200);
    expect(body.registerNow.differences).toEqual([{ label: 'Namn', atSubmission: 'Omar Annan', now: 'Omar Exempel' }]);
    await decide(world, officer, other.caseId, REJECT);
  });
});
