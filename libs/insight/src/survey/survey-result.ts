import { EASE, type Ease, FOUND, type Found, type SurveyAnswer } from './survey-answer.entity';

/** Fewer answers than this tell about the persons behind them. */
const FEWEST_ANSWERS = 3;

/** What residents think of an e-service; the figures are null while too few have answered. */
export interface SurveyResult {
  answers: number;
  fewest: number;
  easier: { answer: Ease; count: number }[] | null;
  found: { answer: Found; count: number }[] | null;
  words: string[];
}

type Answered = Pick<SurveyAnswer, 'easier' | 'found' | 'words'>;

/** Sums the answers up. Free texts come by the alphabet: neither their order nor their neighbours tell who wrote them. */
export function surveyResult(answers: readonly Answered[]): SurveyResult {
  const common = { answers: answers.length, fewest: FEWEST_ANSWERS };
  if (answers.length < FEWEST_ANSWERS) return { ...common, easier: null, found: null, words: [] };
  return {
    ...common,
    easier: EASE.map((answer) => ({ answer, count: answers.filter((one) => one.easier === answer).length })),
    found: FOUND.map((answer) => ({ answer, count: answers.filter((one) => one.found === answer).length })),
    words: answers.flatMap(({ words }) => words ?? []).sort((a, b) => a.localeCompare(b, 'sv')),
  };
}
