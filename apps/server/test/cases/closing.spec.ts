import { apply, decide, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const SUPPLEMENT = { outcome: 'supplement', question: 'Vilken förskola går syskonet på?', supplementDays: 14 };
const WHY = 'Sökanden har flyttat. Samma sak är sökt på nytt.';

describe('a case whose process is cancelled', () => {
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

  const stopped = async (person: Person): Promise<string[]> =>
    (await person.get('/officer/stopped-cases').expect(200)).body.items.map((item: { caseId: string }) => item.caseId);
  const close = (person: Person, reason = WHY) => person.post(`/officer/cases/${caseId}/close`, { reason });

  it('is not closed while its process runs', async () => {
    await taskOf(world, officer, caseId);
    expect(await stopped(officer)).toEqual([]);
    expect((await close(officer).expect(409)).body.code).toBe('case.process-runs');
  });

  it('stands before the officers of its unit, and nobody is asked for anything more', async () => {
    await decide(world, officer, caseId, SUPPLEMENT);
    await world.until(async () => {
      const { body } = await elin.get(`/cases/${caseId}`).expect(200);
      return body.status.code === 'supplement';
    }, 'the question');
    await world.cancelInstance(caseId);
    await world.until(async () => (await stopped(officer)).includes(caseId), 'the case in the list');
    const { body } = await officer.get(`/officer/cases/${caseId}?purpose=handle-case`).expect(200);
    expect(body).toMatchObject({ stoppedAt: expect.stringContaining('T'), status: { code: 'supplement' } });
    expect(body.tasks.filter(({ state }: { state: string }) => state === 'open')).toEqual([]);
    const elsewhere = world.person({ ...officer.actor, units: ['miljo'] } as Person['actor']);
    expect(await stopped(elsewhere)).toEqual([]);
    await close(elsewhere).expect(403);
    await close(elin).expect(403);
  });

  it('is closed by hand, once, with a reason; the applicant and the diary know', async () => {
    await close(officer, '  x ').expect(422);
    const [first, second] = await Promise.all([close(officer), close(world.officer('case-officer'))]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect(await stopped(officer)).toEqual([]);
    const { body } = await officer.get(`/officer/cases/${caseId}?purpose=handle-case`).expect(200);
    expect(body).toMatchObject({ stoppedAt: null, status: { code: 'closed' }, supplements: [{ state: 'expired' }] });
    expect(body.notes.map(({ text }: { text: string }) => text)).toEqual([WHY]);
    const { body: own } = await elin.get(`/cases/${caseId}`).expect(200);
    expect(own.status).toMatchObject({ code: 'closed', sentence: 'Ärendet är avslutat.' });
    expect(JSON.stringify(own)).not.toContain(WHY);
    const [diary] = await world.source.query('select closed_at from records.diary_case where case_id = $1', [caseId]);
    expect(diary.closed_at).not.toBeNull();
    const notices = await world.source.query(`select 1 from messages.notice where case_id = $1`, [caseId]);
    expect(notices.length).toBeGreaterThanOrEqual(3);
  });
});
