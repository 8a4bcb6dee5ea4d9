import { processVariables, reviewAnswers } from './task-answers';

describe('the answers of a review task', () => {
  it('tell the process the outcome and no words', () => {
    expect(processVariables({ outcome: 'reject', motivation: 'Uppgifter om familjen' })).toEqual({
      reviewOutcome: 'reject',
    });
    expect(processVariables({ outcome: 'supplement', question: 'Intyg?', supplementDays: 10 })).toEqual({
      reviewOutcome: 'supplement',
      supplementDays: 10,
    });
  });

  it('give fourteen days to answer when nothing else was said', () => {
    expect(reviewAnswers({ outcome: 'supplement' }).supplementDays).toBe(14);
    expect(reviewAnswers({ outcome: 'supplement', supplementDays: -3 }).supplementDays).toBe(14);
  });
});
