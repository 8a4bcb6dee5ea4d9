import { createHmac } from 'node:crypto';
import { newId } from '@farled/kernel';
import request from 'supertest';
import { apply, decide } from './apply';
import { CaseWorld, type Person } from './case-world';

const APPROVE = { outcome: 'approve', motivation: 'Barnet har rätt till förskola och plats finns.' };
const MINUTE = 60_000;

describe('the handover to the case system', () => {
  let world: CaseWorld;
  let elin: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    world.sandbox.modes.set('case-system', 'up');
    world.sandbox.arrivals.clear();
  });

  const approved = async () => {
    const { caseId } = await apply(world, elin);
    await decide(world, officer, caseId, APPROVE);
    return caseId;
  };
  const untilStatus = (id: string, status: string) =>
    world.until(async () => (await elin.get(`/cases/${id}`)).body.status.code === status, `status ${status}`);
  const handoverOf = async (id: string) => (await officer.get(`/officer/cases/${id}`).expect(200)).body.handover;
  const answers = (id: string) =>
    world.source.query('select outcome from cases.handover_answer where case_id = $1', [id]);

  it('waits for a system that is down, as long as it takes, and delivers once', async () => {
    world.sandbox.modes.set('case-system', 'down');
    const id = await approved();
    await world.until(async () => (await handoverOf(id))?.state === 'waiting', 'the waiting');
    world.clock.advance(MINUTE);
    await world.until(async () => (await handoverOf(id)).attempts > 1, 'another attempt');
    world.sandbox.modes.set('case-system', 'up');
    // An attempt that is under way still fails, and puts the next one off from whatever time it is by then.
    await world.until(async () => {
      world.clock.advance(MINUTE);
      return (await elin.get(`/cases/${id}`)).body.status.code === 'closed';
    }, 'the delivery');
    expect(world.sandbox.arrivals.list('case')).toHaveLength(1);
    expect(await handoverOf(id)).toMatchObject({ state: 'answered', receipt: { number: expect.any(String) } });
    expect((await officer.get(`/officer/cases/${id}`)).body.incidents).toEqual([]);
  });

  it('counts an answer that comes twice once', async () => {
    world.sandbox.modes.set('case-system', 'duplicates');
    const id = await approved();
    await untilStatus(id, 'closed');
    expect(await answers(id)).toEqual([{ outcome: 'placed' }]);
  });

  it('goes back to the officer when the answer is no, and can be approved anew', async () => {
    world.sandbox.modes.set('case-system', 'manual');
    const id = await approved();
    await untilStatus(id, 'handed-over');
    await signed(await secret(), body(id, 'refused')).expect(200);
    await untilStatus(id, 'review');
    world.sandbox.modes.set('case-system', 'up');
    await decide(world, officer, id, APPROVE);
    await untilStatus(id, 'closed');
    expect(world.sandbox.arrivals.list('case')).toHaveLength(2);
  });

  it('believes no answer without a fresh signature over the very bytes', async () => {
    world.sandbox.modes.set('case-system', 'manual');
    const id = await approved();
    await untilStatus(id, 'handed-over');
    const answer = body(id, 'placed');
    const key = await secret();
    await call(answer).expect(401);
    await signed('another secret', answer).expect(401);
    await call(answer, signature(key, `${answer} `)).expect(401);
    await call(answer, signature(key, answer, world.clock.now().getTime() - 6 * MINUTE)).expect(401);
    await signed(key, '{"answerId":').expect(400);
    await signed(key, JSON.stringify({ ...JSON.parse(answer), outcome: 'granted' })).expect(422);
    await signed(key, body(newId(), 'placed')).expect(404);
    expect(await answers(id)).toEqual([]);
    expect((await elin.get(`/cases/${id}`)).body.status.code).toBe('handed-over');
    await signed(key, answer).expect(200);
    await signed(key, answer).expect(200);
    await untilStatus(id, 'closed');
    expect(await answers(id)).toEqual([{ outcome: 'placed' }]);
  });

  const body = (caseReference: string, outcome: string) =>
    JSON.stringify({
      answerId: crypto.randomUUID(),
      caseReference,
      outcome,
      text: 'Svar',
      at: world.clock.now().toISOString(),
    });
  const secret = async () => world.sandbox.certificates.caseSystemSecret;
  const call = (content: string, header?: string) => {
    const post = request(world.app.getHttpServer())
      .post('/api/callbacks/case-system/answers')
      .set('content-type', 'application/json');
    return (header ? post.set('x-signature', header) : post).send(content);
  };
  const signature = (key: string, content: string, at = world.clock.now().getTime()) => {
    const seconds = Math.floor(at / 1000);
    return `${seconds}.${createHmac('sha256', key).update(`${seconds}.${content}`).digest('hex')}`;
  };
  const signed = (key: string, content: string) => call(content, signature(key, content));
});
