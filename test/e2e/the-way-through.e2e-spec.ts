import {
  APPROVE,
  answerSupplement,
  apply,
  closedCase,
  decide,
  openDraft,
  resident,
  SUPPLEMENT,
  staff,
  taskOf,
} from '../support/application';
import { Installation } from '../support/installation';

jest.setTimeout(120_000);

describe('the whole way of an application, over the API', () => {
  let farled: Installation;

  beforeAll(async () => {
    farled = await Installation.start();
  });
  afterAll(() => farled?.stop());

  it('goes from BankID to the answer of the case system', async () => {
    const elin = await resident(farled, 'elin');
    const { prefill } = await openDraft(elin);
    expect(prefill.person).toMatchObject({ name: 'Elin Exempel' });
    expect(prefill.children).toHaveLength(2);
    const { caseId, diaryNumber } = await apply(elin);
    expect(diaryNumber).toMatch(/^BUN \d{4}-\d{5}$/);

    const hanna = await staff(farled, 'hanna');
    const task = await taskOf(hanna, caseId);
    expect(task.applicant).toBe('Elin Exempel');
    const asked = await decide(hanna, caseId, SUPPLEMENT);
    await answerSupplement(elin, caseId);
    await decide(hanna, caseId, APPROVE, asked);

    const closed = await closedCase(elin, caseId);
    expect(closed.decision).toMatchObject({ outcome: 'approved' });
  });
});
