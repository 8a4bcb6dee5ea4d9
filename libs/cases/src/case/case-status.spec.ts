import { caseStatusSentence, type StatusFacts } from './case-status';

const facts = (change: Partial<StatusFacts>): StatusFacts => ({
  status: 'review',
  outcome: null,
  promisedOn: '2026-12-04',
  firstAnswerAt: null,
  supplementDue: null,
  ...change,
});

describe('where a case stands', () => {
  it('promises a first answer until one has been given', () => {
    expect(caseStatusSentence(facts({}))).toEqual({ code: 'cases.status.review', nextDate: '2026-12-04' });
    expect(caseStatusSentence(facts({ firstAnswerAt: new Date(0) }))).toEqual({
      code: 'cases.status.review-answered',
      nextDate: null,
    });
  });

  it('names the day by which the resident must answer', () => {
    expect(caseStatusSentence(facts({ status: 'supplement', supplementDue: '2026-12-10' })).nextDate).toBe(
      '2026-12-10',
    );
  });

  it('tells approval from rejection at the end', () => {
    expect(caseStatusSentence(facts({ status: 'closed', outcome: 'rejected' })).code).toBe(
      'cases.status.closed-rejected',
    );
    expect(caseStatusSentence(facts({ status: 'decided', outcome: 'approved' })).code).toBe(
      'cases.status.decided-approved',
    );
  });
});
