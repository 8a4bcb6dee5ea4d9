import { addDays, legalDay } from '@farled/kernel';
import request from 'supertest';
import { answersFor, PDF, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';
import { ACTOR } from './test-login';

describe('an application that an officer registers for somebody', () => {
  let world: CaseWorld;
  let elin: Person;
  let sara: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    [elin, sara] = [await world.resident('elin'), await world.resident('sara')];
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());
  afterEach(() => world.sandbox.modes.set('navet', 'up'));

  const today = () => legalDay(world.clock.now());
  const path = '/officer/assisted-applications';
  const begin = (by: Person, person: Person, change: object = {}) => {
    const how = { channel: 'letter', identifiedBy: 'paper', arrivedOn: today() };
    return by.post(path, { service: 'ansok-forskola', personalNumber: person.personalNumber, ...how, ...change });
  };
  const begun = async (person = elin, change: object = {}) => (await begin(officer, person, change).expect(201)).body;
  const fill = async (application: { id: string; prefill: { children: { value: string }[] }; revision: number }) => {
    const answers = answersFor(world, application.prefill.children[0]?.value);
    const saved = { answers, page: 'kontakt', revision: application.revision };
    return (await officer.put(`${path}/${application.id}`, saved).expect(200)).body.revision as number;
  };
  const scan = (by: Person, id: string) =>
    request(world.app.getHttpServer())
      .post(`/api${path}/${id}/documents`)
      .set(ACTOR, JSON.stringify(by.actor))
      .attach('file', PDF, { filename: 'brev.pdf', contentType: 'application/pdf' });
  const sql = (query: string, values: unknown[] = []) => world.source.query(query, values);

  it('begins with what the registers know, read by the officer for that purpose', async () => {
    const application = await begun();
    expect(application).toMatchObject({ person: { name: 'Elin Exempel', isProtected: false }, hindrance: null });
    expect(application.prefill.children).toHaveLength(2);
    const { personId } = elin.actor as { personId: string };
    const rows = await sql(
      `select distinct purpose from infra.audit where person_id = $1 and actor like 'staff:%' order by purpose`,
      [personId],
    );
    expect(rows).toEqual([{ purpose: 'assisted.applicant' }, { purpose: 'assisted.prefill' }]);
    const asHerself = `select 1 from infra.audit where person_id = $1 and actor like 'person:%'`;
    expect(await sql(asHerself, [personId])).toEqual([]);
    await officer.remove(`${path}/${application.id}`).expect(204);
  });

  it('becomes a case of the day on which the letter came, with the paper and without an electronic signature', async () => {
    const arrivedOn = addDays(today(), -6);
    const application = await begun(elin, { arrivedOn });
    const revision = await fill(application);
    const one = `${path}/${application.id}`;
    await officer.post(`${one}/register`, { signature: 'paper', revision }).expect(409);
    const { body: paper } = await scan(officer, application.id).expect(201);
    expect((await officer.post(`${one}/review`).expect(200)).body.summary.length).toBeGreaterThan(2);
    const sent = { signature: 'paper', revision };
    const twice = await Promise.all([officer.post(`${one}/register`, sent), officer.post(`${one}/register`, sent)]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice[0]?.body).toEqual(twice[1]?.body);
    const { caseId, receivedAt } = twice[0]?.body ?? {};
    expect(receivedAt.slice(0, 10)).toBe(arrivedOn);
    expect(await sql('select count(*)::int as n from cases."case" where draft_id = $1', [application.id])).toEqual([
      { n: 1 },
    ]);
    await taskOf(world, officer, caseId);
    const { body: seen } = await officer.get(`/officer/cases/${caseId}`).expect(200);
    const facts = Object.fromEntries(seen.facts.map(({ label, value }: Record<string, string>) => [label, value]));
    expect(facts).toMatchObject({
      'Kom in genom': 'Brev',
      'Sökanden identifierad genom': 'Personnummer på handlingen',
      Underskrift: 'För hand, på den skannade handlingen',
    });
    expect(seen.signature).toBeNull();
    expect(seen.documents).toMatchObject([{ id: paper.id, kind: 'paper' }]);
    await officer.get(`/officer/cases/${caseId}/signatures`).expect(200, { items: [] });
    const { body: hers } = await elin.get(`/cases/${caseId}`).expect(200);
    expect(hers.history.map(({ text }: { text: string }) => text)).toContain(
      'En handläggare registrerade ansökan, som kom på annat sätt än genom e-tjänsten.',
    );
    await officer.put(one, { answers: {}, page: null, revision: 99 }).expect(409);
    expect((await officer.get(path).expect(200)).body.items).toEqual([]);
  });

  it('leaves her post where it was when only a number on a paper says who she is', async () => {
    const { personId } = elin.actor as { personId: string };
    const before = await sql('select email from register.contact where party_id = $1', [personId]);
    const application = await begun();
    const revision = await fill(application);
    await officer.post(`${path}/${application.id}/register`, { signature: 'none', revision }).expect(200);
    expect(await sql('select email from register.contact where party_id = $1', [personId])).toEqual(before);
  });

  it('takes an application by telephone from somebody identified with BankID', async () => {
    const wish = { personalNumber: elin.personalNumber, initiator: 'user', purpose: 'application' };
    const { callId } = (await officer.post('/officer/calls', wish).expect(200)).body;
    const call = { channel: 'phone', identifiedBy: 'bankid', callId, personalNumber: undefined };
    expect((await begin(officer, elin, call).expect(422)).body.code).toBe('assisted.no-call');
    const orders = await (await fetch(`${world.sandbox.url}/bankid/api/orders`)).json();
    const { orderRef } = orders.items.find(
      (one: { personalNumber?: string }) => one.personalNumber === elin.personalNumber,
    );
    for (const action of ['confirm-call', 'sign']) {
      const act = { orderRef, personalNumber: elin.personalNumber, action };
      const headers = { 'content-type': 'application/json' };
      await fetch(`${world.sandbox.url}/bankid/api/act`, { method: 'POST', headers, body: JSON.stringify(act) });
    }
    await sql('update identity.bankid_order set collected_at = null');
    await officer.post(`/officer/calls/${callId}/poll`).expect(200);
    await begin(world.officer('case-officer'), elin, call).expect(422);
    const application = await begun(elin, call);
    const revision = await fill(application);
    const sent = { signature: 'none', revision };
    const { body } = await officer.post(`${path}/${application.id}/register`, sent).expect(200);
    const { body: calls } = await officer.get(`/officer/cases/${body.caseId}/calls`).expect(200);
    expect(calls.items).toMatchObject([{ id: callId, isParty: true }]);
  });

  it('is the officer’s own working copy, and outlives her session', async () => {
    const application = await begun();
    const one = `${path}/${application.id}`;
    await fill(application);
    const colleague = world.officer('case-officer', 'administrator');
    for (const call of [colleague.get(one), colleague.post(`${one}/review`), elin.get(one)]) {
      expect([403, 404]).toContain((await call).status);
    }
    const again = await officer.get(one).expect(200);
    expect(again.body).toMatchObject({ page: 'kontakt', revision: 2, answers: { care: 'hours' } });
    const stale = { answers: {}, page: null, revision: 1 };
    expect((await officer.put(one, stale).expect(409)).body.code).toBe('draft.changed-elsewhere');
    await officer.remove(one).expect(204);
    await officer.get(one).expect(404);
  });

  it('tells every fault of the form, and takes none as it stands', async () => {
    const application = await begun();
    const { body } = await officer.post(`${path}/${application.id}/review`).expect(422);
    expect(body.code).toBe('draft.incomplete');
    await officer.post(`${path}/${application.id}/register`, { signature: 'none', revision: 1 }).expect(422);
    await officer.remove(`${path}/${application.id}`).expect(204);
  });

  it('is for few when the person is protected, who are shown nothing known', async () => {
    const { body } = await begin(officer, sara).expect(403);
    expect(body.code).toBe('assisted.protected');
    const trusted = world.officer('protected-data-officer');
    const { body: application } = await begin(trusted, sara).expect(201);
    expect(application).toMatchObject({ person: { isProtected: true, name: null }, prefill: { children: [] } });
    expect(JSON.stringify(application)).not.toContain('Sara');
  });

  it('says that it is not known now when the register does not answer', async () => {
    const application = await begun();
    world.sandbox.modes.set('navet', 'down');
    world.clock.advance(3_600_000);
    const { body } = await officer.get(`${path}/${application.id}`).expect(403);
    expect(body).toMatchObject({ code: 'assisted.not-known-now', detail: expect.stringContaining('just nu') });
    world.sandbox.modes.set('navet', 'up');
    await officer.remove(`${path}/${application.id}`).expect(204);
  });

  it('asks for whom, and for both guardians on the paper, where the e-service does', async () => {
    const application = await begun(elin, { service: 'byt-forskola' });
    expect(application).toMatchObject({ hindrance: 'acting.choose-child', mayBeUnsigned: false });
    const one = `${path}/${application.id}`;
    const { body: parties } = await officer.get(`${one}/parties`).expect(200);
    const child = parties.items.find(({ right }: { right: string }) => right === 'guardian');
    const { body: chosen } = await officer.put(`${one}/party`, { rightId: child.rightId }).expect(200);
    expect(chosen).toMatchObject({ hindrance: null, party: { right: 'guardian', name: child.name } });
    const wish = { signature: 'none', revision: chosen.revision };
    expect((await officer.post(`${one}/register`, wish)).body.code).toBe('assisted.must-be-signed');
    await officer.put(`${one}/party`, { rightId: '01890000-0000-7000-8000-000000000000' }).expect(409);
    await officer.remove(one).expect(204);
  });

  it('is refused for a unit that is not hers, a day to come, and a number that is none', async () => {
    const elsewhere = world.officerOf('tillstand');
    expect((await begin(elsewhere, elin).expect(403)).body.code).toBe('case.other-unit');
    await begin(officer, elin, { arrivedOn: addDays(today(), 1) }).expect(422);
    await begin(officer, elin, { arrivedOn: '2025-02-30' }).expect(422);
    await begin(officer, elin, { personalNumber: '198401012384' }).expect(422);
    expect((await begin(officer, elin, { identifiedBy: 'none' }).expect(422)).body.code).toBe('assisted.must-be-known');
    await begin(elin, elin).expect(403);
  });
});
