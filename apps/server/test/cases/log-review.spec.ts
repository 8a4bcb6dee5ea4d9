import { PeriodicWork } from '@farled/infra';
import { newId } from '@farled/kernel';
import { apply, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const DAY = 86_400_000;

describe('the follow-up of the audit log', () => {
  let world: CaseWorld;
  let elin: Person;
  let hanna: Person;
  let rut: Person;
  let caseId: string;
  let diaryNumber: string;
  let review: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    hanna = world.officer('case-officer');
    rut = world.officer('log-reviewer');
    ({ caseId, diaryNumber } = await apply(world, elin));
    const { id } = await taskOf(world, hanna, caseId);
    await hanna.get(`/officer/tasks/${id}`).expect(200);
    await hanna.get(`/officer/cases/${caseId}?purpose=handle-case`).expect(200);
  });
  afterAll(() => world.stop());

  const samples = async (person = rut) => (await person.get(`/officer/log-reviews/${review}`).expect(200)).body.samples;
  const draws = async () => (await rut.get('/officer/log-reviews').expect(200)).body.items;

  it('shows a resident who has read her data, by role and department, when, why and in which case', async () => {
    const { body } = await elin.get('/me/access-log').expect(200);
    expect(body.items).toContainEqual({
      at: expect.any(String),
      by: 'Handläggare, Barn och utbildning',
      purpose: 'Handlägga ärendet',
      fields: ['ärendet', 'ansökan'],
      case: { id: caseId, diaryNumber },
    });
    const english = (await elin.get('/me/access-log').set('accept-language', 'en').expect(200)).body.items;
    expect(english).toContainEqual(expect.objectContaining({ by: 'Case officer, Barn och utbildning' }));
    expect(JSON.stringify(body)).not.toContain('staff:');
  });

  it('pages through it without losing or repeating a reading', async () => {
    const all = (await elin.get('/me/access-log?limit=100').expect(200)).body;
    expect(all.next).toBeNull();
    const paged: unknown[] = [];
    for (let after = ''; ; ) {
      const { body } = await elin.get(`/me/access-log?limit=3${after && `&after=${after}`}`).expect(200);
      paged.push(...body.items);
      if (!body.next) break;
      after = body.next;
    }
    expect(paged).toEqual(all.items);
    expect(paged.length).toBeGreaterThan(3);
    await elin.get('/me/access-log?after=nonsense').expect(400);
  });

  it('does not name a case of somebody else, nor show anybody the log of another', async () => {
    const omar = await world.resident('omar');
    const { body } = await omar.get('/me/access-log').expect(200);
    expect(JSON.stringify(body)).not.toContain(diaryNumber);
    await hanna.get('/me/access-log').expect(403);
    await rut.get('/me/access-log').expect(403);
  });

  it('draws samples when a period is over, and not before', async () => {
    await world.app.get(PeriodicWork).runAll();
    expect(await draws()).toEqual([]);
    world.clock.advance(8 * DAY);
    await world.app.get(PeriodicWork).runAll();
    await world.app.get(PeriodicWork).runAll();
    const found = await draws();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ isOverdue: false, signed: null, counts: { waiting: 0, deviations: 0 } });
    expect(found[0].counts.left).toBeGreaterThan(0);
    review = found[0].id;
  });

  it('shows the case and never whose data it was', async () => {
    const [sample] = await samples();
    expect(sample).toMatchObject({ state: 'open', isOwn: false, department: 'Barn och utbildning', revision: 1 });
    expect((await samples()).map((one: { diaryNumber: string }) => one.diaryNumber)).toContain(diaryNumber);
    const shown = JSON.stringify(await samples());
    expect(shown).not.toMatch(/Elin|Exempel/);
    if (elin.actor.kind === 'resident') expect(shown).not.toContain(elin.actor.personId);
  });

  it('asks the officer for her reason, who alone can answer', async () => {
    const [{ id }] = await samples();
    const ask = { revision: 1, question: 'Varför öppnades ärendet?' };
    await rut.post(`/officer/log-reviews/samples/${id}/ask`, ask).expect(204);
    await rut.post(`/officer/log-reviews/samples/${id}/ask`, ask).expect(409);
    const { body } = await hanna.get('/officer/log-questions').expect(200);
    expect(body.items).toMatchObject([{ id, question: 'Varför öppnades ärendet?' }]);
    const other = world.officer('case-officer');
    expect((await other.get('/officer/log-questions').expect(200)).body.items).toEqual([]);
    await other.post(`/officer/log-questions/${id}/answer`, { reason: 'Jag låtsas' }).expect(404);
    await hanna.post(`/officer/log-questions/${id}/answer`, { reason: 'x' }).expect(422);
    await hanna.post(`/officer/log-questions/${id}/answer`, { reason: 'Jag handlade ärendet.' }).expect(204);
    await hanna.post(`/officer/log-questions/${id}/answer`, { reason: 'En gång till' }).expect(409);
    expect((await samples())[0]).toMatchObject({ state: 'answered', answer: 'Jag handlade ärendet.', revision: 3 });
  });

  it('is judged by a reviewer, but never by the one who has read', async () => {
    const [{ id, revision }] = await samples();
    const judge = { revision, outcome: 'accepted' };
    if (hanna.actor.kind !== 'staff') throw new Error('an officer is staff');
    const herself = world.person({ ...hanna.actor, roles: ['case-officer', 'log-reviewer'] });
    expect((await samples(herself))[0]).toMatchObject({ isOwn: true });
    const { body } = await herself.post(`/officer/log-reviews/samples/${id}/judge`, judge).expect(403);
    expect(body.code).toBe('log-review.own');
    await rut.post(`/officer/log-reviews/samples/${id}/judge`, { revision, outcome: 'deviation' }).expect(422);
    await rut.post(`/officer/log-reviews/samples/${id}/judge`, { revision: 1, outcome: 'accepted' }).expect(409);
    await rut.post(`/officer/log-reviews/samples/${id}/judge`, judge).expect(204);
  });

  it('alarms when it is late, and is signed off once all is judged', async () => {
    world.clock.advance(15 * DAY);
    await world.app.get(PeriodicWork).runAll();
    const late = () =>
      world.source.query("select reference from infra.alarm where code = 'log-review.overdue' and closed_at is null");
    expect(await late()).toEqual([{ reference: review }]);
    expect((await draws()).find(({ id }: { id: string }) => id === review)).toMatchObject({ isOverdue: true });
    const sign = (summary?: string) => rut.post(`/officer/log-reviews/${review}/sign`, { summary });
    const open = (await samples()).filter(({ state }: { state: string }) => state === 'open');
    if (open.length > 0) expect((await sign().expect(409)).body.code).toBe('log-review.unfinished');
    for (const { id, revision } of open) {
      const judged = { revision, outcome: 'deviation', note: 'Följs upp med chefen.' };
      await rut.post(`/officer/log-reviews/samples/${id}/judge`, judged).expect(204);
    }
    await sign('Inget att anmärka utöver avvikelserna.').expect(204);
    await sign().expect(409);
    expect(await late()).toEqual([]);
    const [{ id, revision }] = await samples();
    await rut.post(`/officer/log-reviews/samples/${id}/judge`, { revision, outcome: 'accepted' }).expect(409);
  });

  it('is closed to everybody without the role, and finds nothing that is not there', async () => {
    for (const person of [elin, hanna, world.officer('auditor', 'operator', 'administrator')]) {
      await person.get('/officer/log-reviews').expect(403);
      await person.get(`/officer/log-reviews/${review}`).expect(403);
      await person.post('/officer/log-reviews').expect(403);
    }
    await rut.get(`/officer/log-reviews/${newId()}`).expect(404);
    await rut.get('/officer/log-reviews/nonsense').expect(404);
    await rut.post(`/officer/log-reviews/samples/${newId()}/ask`, { revision: 1 }).expect(404);
  });

  it('can be drawn without waiting for its day, and holds what has happened since', async () => {
    // 23 days on: the register's token is over there, and is asked for anew; her case is as open to her as before.
    await hanna.get(`/officer/cases/${caseId}?purpose=handle-case`).expect(200);
    world.clock.advance(120_000);
    const { body } = await rut.post('/officer/log-reviews').expect(200);
    expect((await rut.get(`/officer/log-reviews/${body.id}`).expect(200)).body.readings).toBeGreaterThan(0);
    expect((await rut.post('/officer/log-reviews').expect(409)).body.code).toBe('log-review.nothing-new');
  });
});
