import { surveyResult } from './survey-result';

const answer = (words: string | null = null) => ({ easier: 'easier', found: 'yes', words }) as const;

describe('what residents think of an e-service', () => {
  it('is not told while so few have answered that one could guess who', () => {
    expect(surveyResult([answer('Bra'), answer()])).toMatchObject({ answers: 2, easier: null, found: null, words: [] });
  });

  it('is counted by answer, with every answer that could be given, and the words by themselves', () => {
    const harder = { easier: 'harder', found: 'no', words: 'Öppna tidigare' } as const;
    const result = surveyResult([harder, answer('Bra'), answer()]);
    expect(result.easier?.map(({ count }) => count)).toEqual([2, 0, 1, 0]);
    expect(result.found?.map(({ count }) => count)).toEqual([2, 0, 1]);
    expect(result.words).toEqual(['Bra', 'Öppna tidigare']);
  });
});
