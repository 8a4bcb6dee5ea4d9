import { PeriodicWork } from '@farled/infra';
import { apply } from './apply';
import { CaseWorld, type Person } from './case-world';

describe('a telephone call', () => {
  let world: CaseWorld;
  let elin: Person;
  let omar: Person;
  let sara: Person;
  let officer: Person;
  let caseId: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    [elin, omar, sara] = [await world.resident('elin'), await world.resident('omar'), await world.resident('sara')];
    officer = world.officer('case-officer');
    ({ caseId } = await apply(world, elin));
  });
  afterAll(() => world.stop());
  afterEach(() => world.sandbox.modes.set('bankid', 'up'));

  const sql = (query: string, values: unknown[] = []) => world.source.query(query, values);
  const app = async (body: object) => {
    const answer = await fetch(`${world.sandbox.url}/bankid/api/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  /** The order that waits in a person's app. */
  const waiting = async ({ personalNumber }: Person) => {
    const { items } = await (await fetch(`${world.sandbox.url}/bankid/api/orders`)).json();
    return items.find((order: { personalNumber?: string }) => order.personalNumber === personalNumber);
  };
  const answers = async (person: Person, ...actions: string[]) => {
    const { orderRef } = await waiting(person);
    for (const action of actions) await app({ orderRef, personalNumber: person.personalNumber, action });
  };
  const about = { initiator: 'user', purpose: 'question' };
  const ring = async (by: Person, body: object) =>
    (await by.post('/officer/calls', { ...about, ...body }).expect(200)).body as { callId: string };
  /** BankID is asked every two seconds at most; the test lets that time be over. */
  const poll = async (by: Person, callId: string) => {
    await sql('update identity.bankid_order set collected_at = null');
    return (await by.post(`/officer/calls/${callId}/poll`).expect(200)).body;
  };

  it('proves that the applicant is on the line, and the case remembers it', async () => {
    const { callId } = await ring(officer, { caseId });
    expect(await poll(officer, callId)).toMatchObject({ order: { messageCode: 'CALL-outstandingTransaction' } });
    const asked = await waiting(elin);
    expect(asked.kind).toBe('phone/auth');
    expect(asked.request).toMatchObject({ callInitiator: 'user', personalNumber: elin.personalNumber });
    expect(asked.visibleText).toMatch(/Du talar i telefon med kommunen[\s\S]*Ärende BUN /);
    await answers(elin, 'open');
    expect(await poll(officer, callId)).toMatchObject({ order: { status: 'pending', hintCode: 'userCallConfirm' } });
    await answers(elin, 'confirm-call');
    expect(await poll(officer, callId)).toMatchObject({ order: { messageCode: 'CALL-userSign' } });
    await answers(elin, 'sign');
    const done = await poll(officer, callId);
    expect(done).toMatchObject({ order: { status: 'complete' }, person: { name: 'Elin Exempel' }, hiddenCases: 0 });
    expect(done.cases).toMatchObject([{ id: caseId }]);
    const { body } = await officer.get(`/officer/cases/${caseId}/calls`).expect(200);
    expect(body.items).toMatchObject([{ kind: 'identify', name: 'Elin Exempel', isParty: true, purpose: 'question' }]);
    const { body: view } = await officer.get(`/officer/cases/${caseId}`).expect(200);
    expect(view.history.map(({ text }: { text: string }) => text)).toContain(
      'En person identifierade sig med BankID på telefon.',
    );
    const rows = await sql(`select action, purpose, result from infra.audit where action like 'call.%' order by seq`);
    expect(rows).toEqual([
      { action: 'call.identify-begun', purpose: 'call.question', result: 'allowed' },
      { action: 'call.identify-done', purpose: 'call.question', result: 'allowed' },
    ]);
  });

  it('finds the cases of somebody who rings about one, and is bound to it', async () => {
    const { callId } = await ring(officer, { personalNumber: elin.personalNumber });
    await answers(elin, 'confirm-call', 'sign');
    expect((await poll(officer, callId)).cases).toMatchObject([{ id: caseId }]);
    await officer.post(`/officer/calls/${callId}/case`, { caseId }).expect(204);
    await officer.post(`/officer/calls/${callId}/case`, { caseId }).expect(409);
    expect((await officer.get(`/officer/cases/${caseId}/calls`).expect(200)).body.items).toHaveLength(2);
  });

  it('says what to do when the person answers that she is not in a call', async () => {
    const { callId } = await ring(officer, { caseId });
    await answers(elin, 'open', 'decline-call');
    const { order, person } = await poll(officer, callId);
    expect(order).toMatchObject({ status: 'failed', hintCode: 'userDeclinedCall' });
    expect(order.message).toContain('Lämna inte ut några uppgifter');
    expect(person).toBeUndefined();
    const [row] = await sql(
      `select action, result from infra.audit where action like 'call.%' order by seq desc limit 1`,
    );
    expect(row).toEqual({ action: 'call.identify-failed', result: 'failed' });
  });

  it('leaves a colleague’s call to the same person alone, and gives up one’s own earlier one', async () => {
    const colleague = world.officer('case-officer');
    const first = await ring(colleague, { caseId });
    const { body } = await officer.post('/officer/calls', { ...about, caseId }).expect(409);
    expect(body).toMatchObject({ code: 'call.colleague', detail: expect.stringContaining('En kollega') });
    expect(await poll(colleague, first.callId)).toMatchObject({ order: { status: 'pending' } });
    const again = await ring(colleague, { caseId });
    expect(await poll(colleague, first.callId)).toMatchObject({ order: { status: 'failed', hintCode: 'cancelled' } });
    await officer.post(`/officer/calls/${again.callId}/poll`).expect(404);
    await colleague.post(`/officer/calls/${again.callId}/cancel`).expect(204);
  });

  it('says so in the officer’s words when the person is busy with BankID elsewhere, or BankID is away', async () => {
    world.sandbox.modes.set('bankid', 'busy');
    const { body } = await officer.post('/officer/calls', { ...about, caseId }).expect(409);
    expect(body.detail).toContain('Be personen stänga den i appen');
    world.sandbox.modes.set('bankid', 'maintenance');
    await officer.post('/officer/calls', { ...about, caseId }).expect(503);
  });

  it('has the caller sign what she says, and the case keeps it with its proof', async () => {
    const statement = 'Jag tar tillbaka önskemålet om Hamnens förskola.';
    const { callId } = await ring(officer, { caseId, purpose: 'information', statement });
    expect(await waiting(elin)).toMatchObject({ kind: 'phone/sign', visibleText: expect.stringContaining(statement) });
    await answers(elin, 'confirm-call', 'sign');
    await poll(officer, callId);
    const { body } = await officer.get(`/officer/cases/${caseId}/calls`).expect(200);
    expect(body.items[0]).toMatchObject({ kind: 'sign', statement });
    const { body: signatures } = await officer.get(`/officer/cases/${caseId}/signatures`).expect(200);
    expect(signatures.items.map(({ role, isValid }: { role: string; isValid: boolean }) => [role, isValid])).toEqual([
      ...[
        ['applicant', true],
        ['identify', true],
        ['identify', true],
        ['sign', true],
      ],
    ]);
    expect(signatures.items[3]).toMatchObject({
      text: expect.stringContaining(statement),
      certificate: { name: 'Elin Exempel', issuer: 'Sandbox Bank Customer CA' },
      revocation: { responder: 'Sandbox Bank OCSP responder' },
    });
  });

  it('needs a number or a case, a real number, and a case to sign in', async () => {
    const refused = async (body: object) =>
      (await officer.post('/officer/calls', { ...about, ...body }).expect(422)).body.code as string;
    expect(await refused({})).toBe('call.nobody');
    expect(await refused({ personalNumber: '198401012384' })).toBe('call.number');
    expect(await refused({ personalNumber: elin.personalNumber, statement: 'Jag vill' })).toBe('call.sign-needs-case');
    await elin.post('/officer/calls', { ...about, caseId }).expect(403);
    await world
      .officer('process-owner')
      .post('/officer/calls', { ...about, caseId })
      .expect(403);
  });

  it('tells nothing of a protected person but that she is, and opens none of her cases', async () => {
    const { callId } = await ring(officer, { personalNumber: sara.personalNumber });
    await answers(sara, 'confirm-call', 'sign');
    const done = await poll(officer, callId);
    expect(done).toMatchObject({ person: { protected: true }, cases: [] });
    expect(JSON.stringify(done)).not.toContain('Skyddad');
  });

  it('keeps what the person did when the officer’s browser was closed meanwhile', async () => {
    const { callId } = await ring(officer, { caseId });
    await answers(elin, 'confirm-call', 'sign');
    await sql(
      `update identity.bankid_order set started_at = started_at - interval '1 minute' where status = 'pending'`,
    );
    await sql(`update cases.call set started_at = now() - interval '1 minute' where id = $1`, [callId]);
    await world.app.get(PeriodicWork).runAll();
    expect(await sql('select state from cases.call where id = $1', [callId])).toEqual([{ state: 'done' }]);
  });

  describe('the evidence of the case', () => {
    const first = async () => (await officer.get(`/officer/cases/${caseId}/signatures`).expect(200)).body.items[0];

    it('shows who signed what, and that each part of it holds now', async () => {
      const signature = await first();
      expect(signature.findings.map(({ check, isOk }: { check: string; isOk: boolean }) => [check, isOk])).toEqual([
        ...['stored', 'document', 'chain', 'person', 'purpose', 'content', 'revocation'].map((check) => [check, true]),
      ]);
      expect(signature).toMatchObject({ role: 'applicant', text: expect.stringContaining('Ansök om förskoleplats') });
      expect(signature.hidden).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(signature)).not.toContain(elin.personalNumber);
    });

    it('is downloaded byte for byte, for a stated purpose that is written down', async () => {
      const { evidenceId, sha256 } = await first();
      const address = `/officer/cases/${caseId}/signatures/${evidenceId}/answer`;
      await officer.get(address).expect(422);
      await officer.get(`${address}?purpose=curiosity`).expect(422);
      const { headers, body } = await officer.get(`${address}?purpose=appeal`).expect(200);
      expect(headers['content-disposition']).toContain('attachment');
      expect(body).toMatchObject({ status: 'complete' });
      const [row] = await sql('select answer, sha256 from register.signature_evidence where id = $1', [evidenceId]);
      expect([row.sha256, JSON.parse(row.answer)]).toEqual([sha256, body]);
      const [entry] = await sql(
        `select case_id as "caseId", fields from infra.audit where purpose = 'signature.appeal'`,
      );
      expect(entry).toEqual({ caseId, fields: ['signature'] });
    });

    it('is no other case’s, nor for those without the role', async () => {
      const { evidenceId } = await first();
      const other = await apply(world, omar);
      await officer.get(`/officer/cases/${other.caseId}/signatures/${evidenceId}/answer?purpose=review`).expect(404);
      await elin.get(`/officer/cases/${caseId}/signatures`).expect(403);
      await world.officer('operator').get(`/officer/cases/${caseId}/signatures`).expect(403);
    });

    it('says so when what was kept has been changed', async () => {
      const { evidenceId } = await first();
      const bend = (from: string, to: string) =>
        sql('update register.signature_evidence set answer = replace(answer, $2, $3) where id = $1', [
          evidenceId,
          from,
          to,
        ]);
      await bend('"status":"complete"', '"status":"complete" ');
      expect(await first()).toMatchObject({
        isValid: false,
        findings: [{ check: 'stored', isOk: false }, ...Array(6).fill({ isOk: true })],
      });
      await bend('"status":"complete" ', '"status":"complete"');
      expect((await first()).isValid).toBe(true);
    });
  });
});
