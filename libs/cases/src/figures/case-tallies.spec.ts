import { connectDatabase } from '@farled/infra';
import { ControlledClock, newId } from '@farled/kernel';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { Case } from '../case/case.entity';
import { casesTables } from '../cases.tables';
import { Decision } from '../decision/decision.entity';
import { CaseTallies, type CaseTally } from './case-tallies';

interface Life {
  readonly received: string;
  readonly answered?: string;
  readonly decided?: string;
}

describe('the tallies of cases', () => {
  let database: TestDatabase;
  let source: DataSource;
  let tallies: CaseTallies;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connectDatabase([casesTables], { url: database.url });
    tallies = new CaseTallies(source, new ControlledClock(new Date('2027-03-01T12:00:00Z')));
  });
  afterEach(() => source.query('truncate cases."case", cases.decision'));
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('count days as the calendar in Stockholm has them', async () => {
    // Half past midnight in Stockholm is still the day before in UTC.
    await keep({ received: '2027-02-01T23:30:00Z', decided: '2027-02-03T22:30:00Z' });
    await keep({ received: '2027-02-01T12:00:00Z', decided: '2027-02-02T12:00:00Z' });
    await keep({ received: '2027-02-01T22:00:00Z', decided: '2027-02-02T22:59:00Z' });
    expect(await read()).toEqual([{ service: 'preschool', decidedAfterDays: 1, isPromiseKept: true, cases: 3 }]);
  });

  it('tell kept promises from broken ones and from those with time left', async () => {
    await keep({ received: '2027-02-01T12:00:00Z', answered: '2027-02-11T22:59:00Z' });
    await keep({ received: '2027-02-01T12:00:00Z', answered: '2027-02-11T23:01:00Z' });
    await keep({ received: '2027-02-01T12:00:00Z' });
    await keep({ received: '2027-02-20T12:00:00Z' });
    const undecided = { service: 'preschool', decidedAfterDays: null };
    expect(await read()).toEqual([
      { ...undecided, isPromiseKept: true, cases: 1 },
      { ...undecided, isPromiseKept: false, cases: 2 },
      { ...undecided, isPromiseKept: null, cases: 1 },
    ]);
  });

  it('leave out what was over more than a year ago', async () => {
    await keep({ received: '2026-01-01T12:00:00Z', decided: '2026-02-01T12:00:00Z' });
    await keep({ received: '2026-02-01T12:00:00Z', decided: '2026-04-02T12:00:00Z' });
    expect(await read()).toMatchObject([{ decidedAfterDays: 60, isPromiseKept: false, cases: 1 }]);
  });

  const read = async () => (await tallies.read()).sort((a, b) => rank(a) - rank(b));
  const rank = ({ isPromiseKept }: CaseTally) => [true, false, null].indexOf(isPromiseKept);

  /** A case whose first answer was promised within ten days. */
  async function keep({ received, answered, decided }: Life): Promise<void> {
    const receivedAt = new Date(received);
    const firstAnswerAt = answered ?? decided;
    const id = newId();
    await source.manager.insert(Case, {
      ...{ id, diaryNumber: id, draftId: newId(), signingId: newId(), coSigners: [] },
      ...{ applicantId: newId(), applicantKind: 'person' as const, submittedBy: newId(), representation: null },
      ...{ service: 'preschool', version: 1, engine: 'embedded', processDefinitionKey: '1', status: 'review' as const },
      ...{ receivedAt, changedAt: receivedAt, firstAnswerAt: firstAnswerAt ? new Date(firstAnswerAt) : null },
      promisedOn: new Date(receivedAt.getTime() + 10 * 86_400_000).toISOString().slice(0, 10),
    });
    if (!decided) return;
    const decision = { outcome: 'approved' as const, motivation: '', decidedBy: newId(), documentId: newId() };
    await source.manager.insert(Decision, { id: newId(), caseId: id, ...decision, decidedAt: new Date(decided) });
  }
});
