import { apply, decide, fillIn, PDF, sign, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const APPROVE = { outcome: 'approve', motivation: 'Barnet har rätt till förskola och plats finns.' };

describe('an application for preschool', () => {
  let world: CaseWorld;
  let elin: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    officer = world.officer('case-officer');
  }, 60_000);
  afterAll(() => world.stop());

  const statusOf = async (caseId: string) => (await elin.get(`/cases/${caseId}`).expect(200)).body.status.code;
  const untilStatus = (caseId: string, status: string) =>
    world.until(async () => (await statusOf(caseId)) === status, `status ${status}`);

  it('goes all the way: draft, signature, receipt, decision, handover, answer', async () => {
    const { caseId, diaryNumber } = await apply(world, elin);
    expect(diaryNumber).toMatch(/^BUN \d{4}-00001$/);
    await decide(world, officer, caseId, APPROVE).catch(async (error) => {
      for (const q of ['select kind,state,attempts,error from infra.outbox','select status,process_instance_key,process_definition_key from cases."case"','select * from stream.cursor','select count(*) from stream.batch','select type,state,element_id from stream.job','select element_id,state from stream.element','select error_type,error_message from stream.incident','select * from cases.task']) console.log(q, JSON.stringify(await world.source.query(q)));
      const { StartVariables } = require('../../../../libs/cases/src/process/start-variables');
      const { Workflow } = require('@farled/workflow');
      const [c] = await world.source.query('select * from cases."case"');
      try { const v = await world.app.get(StartVariables).of({ ...c, signingId: c.signing_id, id: c.id, receivedAt: c.received_at }); console.log(v);
        console.log(await world.app.get(Workflow).start({ engine: 'embedded', processDefinitionKey: c.process_definition_key, variables: v })); } catch (e) { console.log(e); }
      throw error;
    });
    await untilStatus(caseId, 'closed');
    const { body } = await elin.get(`/cases/${caseId}`).expect(200);
    expect(body).toMatchObject({ decision: { outcome: 'approved' }, todo: [] });
    expect(body.steps.map(({ id, state }: { id: string; state: string }) => `${id}:${state}`)).toEqual([
      'received:done',
      'review:done',
      'decision:done',
      'placement:done',
      'closed:done',
    ]);
  }, 60_000);
});
