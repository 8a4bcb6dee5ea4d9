import {
  APPROVE,
  answerSupplement,
  apply,
  closedCase,
  decide,
  REJECT,
  resident,
  SUPPLEMENT,
  staff,
} from '../support/application';
import { effectsOf, endsOf, ONCE } from '../support/effects';
import { freePort, Installation } from '../support/installation';
import { LossyGateway } from '../support/lossy-gateway';
import type { Visitor } from '../support/visitor';

jest.setTimeout(180_000);

/** Lets the first decision that is written down fail, as a lost connection to the database would; sequences do not roll back. */
const FAIL_ONCE = `create sequence fault;
  create function fail_once() returns trigger language plpgsql as $$
  begin if nextval('fault') = 1 then raise exception 'the connection was lost'; end if; return new; end $$;
  create trigger fail_once before insert on cases.decision for each row execute function fail_once();`;

/** More than the receiving system takes. */
const TOO_MUCH = `update cases.signing set answers = jsonb_set(answers, '{support}', to_jsonb(repeat('x', 200001))) where id = $1`;

describe('when the first reply of every call to the engine is lost', () => {
  let farled: Installation;
  let gateway: LossyGateway;
  let elin: Visitor;
  let hanna: Visitor;

  beforeAll(async () => {
    const enginePort = await freePort();
    gateway = await LossyGateway.start(enginePort);
    const lossy = { FARLED_BROKER_PORT: String(gateway.port) };
    const extra = { FARLED_BROKER_PORT: String(enginePort), FARLED_REQUESTS_PER_MINUTE: '100000' };
    farled = await Installation.start(extra, { server: lossy });
    elin = await resident(farled, 'elin');
    hanna = await staff(farled, 'hanna');
  });
  afterAll(async () => {
    await farled?.stop();
    gateway?.close();
  });

  it('an application still happens once, with a supplement and a job that fails', async () => {
    await farled.query(FAIL_ONCE);
    const sent = await apply(elin);
    const asked = await decide(hanna, sent.caseId, SUPPLEMENT);
    await answerSupplement(elin, sent.caseId);
    await decide(hanna, sent.caseId, APPROVE, asked);
    await closedCase(elin, sent.caseId);
    expect(await effectsOf(farled, sent)).toEqual(ONCE);
  });

  it('a refusal by the receiving system goes back to the officer once', async () => {
    const sent = await apply(elin);
    await farled.query(TOO_MUCH, [sent.signingId]);
    const approved = await decide(hanna, sent.caseId, APPROVE);
    await decide(hanna, sent.caseId, REJECT, approved);
    await closedCase(elin, sent.caseId);
    expect(await effectsOf(farled, sent)).toEqual({ ...ONCE, decisions: 2, deliveries: 0 });
  });

  it('a start that reaches the engine twice leaves one instance', async () => {
    gateway.twice.add('CreateProcessInstance');
    const sent = await apply(elin);
    await decide(hanna, sent.caseId, APPROVE);
    await closedCase(elin, sent.caseId);
    expect(await effectsOf(farled, sent)).toEqual(ONCE);
    const [only, ...others] = await endsOf(farled, sent.caseId);
    expect([only, ...new Set(others)]).toEqual(['COMPLETED', 'TERMINATED']);
  });

  it('every call that the platform makes was among them', () => {
    expect([...gateway.lost.keys()].sort()).toEqual([
      'CancelProcessInstance',
      'CompleteJob',
      'CreateProcessInstance',
      'DeployResource',
      'FailJob',
      'PublishMessage',
      'ThrowError',
      'Topology',
    ]);
  });
});
