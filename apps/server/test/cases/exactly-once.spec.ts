import { type CommitMoment, Transactions } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import { Workflow } from '@farled/workflow';
import { fillIn, sign, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const APPROVE = { outcome: 'approve', motivation: 'Barnet har rätt till förskola och plats finns.' };

describe('a case happens once', () => {
  let world: CaseWorld;
  let elin: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());
  beforeEach(() => world.sandbox.arrivals.clear());
  afterEach(() => jest.restoreAllMocks());

  /** Sends again until there is an answer, as a person who sees an error does. */
  async function insist(send: () => ReturnType<Person['post']>) {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const answer = await send();
      if (answer.status < 500) return answer;
    }
    throw new Error('no answer');
  }

  async function wholeWay(draftId: string, signingId: string): Promise<string> {
    const { body } = await insist(() => elin.post(`/drafts/${draftId}/submit`, { signingId }));
    const task = await withTime(() => taskOf(world, officer, body.caseId));
    const answer = { answers: APPROVE, revision: task.revision };
    const { status } = await insist(() => officer.post(`/officer/tasks/${task.id}/complete`, answer));
    expect([200, 409]).toContain(status); // 409: the answer was taken, only its reply was lost
    const isClosed = async () => (await elin.get(`/cases/${body.caseId}`)).body.status?.code === 'closed';
    await withTime(() => world.until(isClosed, 'the end'));
    return body.caseId;
  }

  /** Lets time pass while something is waited for, so that what is to be tried again is. */
  async function withTime<T>(wait: () => Promise<T>): Promise<T> {
    const timer = setInterval(() => world.clock.advance(1000), 100);
    return wait().finally(() => clearInterval(timer));
  }

  /** How the instances of a case have ended; one that came second has cancelled itself. */
  async function completed(caseId: string): Promise<number> {
    const states: { state: string }[] = await world.source.query(
      `select i.state from stream.instance i join stream.variable v on v.process_instance_key = i.key
        where v.name = 'caseId' and v.value = to_json($1::text)::text`,
      [caseId],
    );
    const isOver = states.length > 0 && states.every(({ state }) => state !== 'ACTIVE');
    return isOver ? states.filter(({ state }) => state === 'COMPLETED').length : -1;
  }

  async function expectOnce(draftId: string, caseId: string): Promise<void> {
    await withTime(() => world.until(async () => (await completed(caseId)) >= 0, 'the instances to end'));
    expect(await completed(caseId)).toBe(1);
    const [counted] = await world.source.query(
      `select (select count(*)::int from cases."case" where draft_id = $1) as cases,
        (select count(*)::int from records.diary_case where case_id = $2) as diary,
        (select count(*)::int from records.diary_document where case_id = $2) as documents,
        (select count(*)::int from cases.decision where case_id = $2) as decisions,
        (select count(*)::int from cases.handover where case_id = $2) as handovers,
        (select count(*)::int from cases.event where case_id = $2 and code = 'closed') as closings`,
      [draftId, caseId],
    );
    expect(counted).toEqual({
      cases: 1,
      diary: 1,
      documents: 2,
      decisions: 1,
      handovers: 1,
      closings: 1,
    });
    expect(world.sandbox.arrivals.list('case')).toHaveLength(1);
  }

  const ready = async () => {
    const draftId = await fillIn(world, elin);
    return { draftId, signingId: await sign(world, elin, draftId) };
  };

  it.each(['start', 'completeTask', 'publish'] as const)(
    'when the reply of %s is lost after its commit',
    async (call) => {
      const { draftId, signingId } = await ready();
      const workflow = world.app.get(Workflow);
      const real = workflow[call].bind(workflow) as (request: never) => Promise<never>;
      jest.spyOn(workflow, call).mockImplementationOnce(async (request) => {
        await real(request as never);
        throw new Unavailable('engine');
      });
      await expectOnce(draftId, await wholeWay(draftId, signingId));
    },
  );

  it('also when every one of its commits is cut off once, before or after', async () => {
    const { draftId, signingId } = await ready();
    const cut = new Set<string>();
    const stop = world.app.get(Transactions).observe((moment: CommitMoment) => {
      const place = `${moment} ${callerOf(new Error())}`;
      if (cut.has(place)) return;
      cut.add(place);
      throw new Unavailable('the power was cut');
    });
    const caseId = await wholeWay(draftId, signingId).finally(stop);
    await expectOnce(draftId, caseId);
    expect(cut.size).toBeGreaterThan(20);
  });
});

/** The place in the program whose transaction commits, so that each is cut once. */
const callerOf = (here: Error): string => (here.stack ?? '').split('\n').slice(3, 9).join('|');
