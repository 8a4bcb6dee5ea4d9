import { decisionLetter, type LetterFacts, letterText } from './letter';

const facts: LetterFacts = {
  municipality: 'Exempelköping',
  committee: 'Barn- och utbildningsnämnden',
  department: 'Barn och utbildning',
  contact: { phone: '0980-319200', email: 'barn@exempelkoping.example' },
  diaryNumber: 'BU 2026-00012',
  service: 'Ansök om förskoleplats',
  legalBasis: 'Skollagen (2010:800) 8 kap.',
  outcome: 'rejected',
  motivation: 'Barnet går redan i annan förskola.',
  decidedOn: '2026-12-01',
  officer: 'Hanna Handläggare',
  absent: null,
  applicant: 'Elin Exempel',
};
const codes = (change: Partial<LetterFacts>) => letterText(decisionLetter({ ...facts, ...change }, (code) => code));

describe('the decision letter', () => {
  it('tells what, why, by which law and how to appeal when the answer is no', () => {
    const letter = codes({});
    expect(letter).toContain('cases.letter.title-rejected');
    expect(letter).toContain('Barnet går redan i annan förskola.');
    expect(letter).toContain('Skollagen (2010:800) 8 kap.');
    expect(letter).toContain('1 december 2026');
    expect(letter).toContain('cases.letter.appeal');
  });

  it('has no appeal when the answer is yes, and a reason even when none was written', () => {
    const letter = codes({ outcome: 'approved', motivation: '' });
    expect(letter).not.toContain('appeal');
    expect(letter).toContain('cases.letter.no-reasons-approved');
  });

  it('says who decided by delegation, and for whom a deputy did', () => {
    const words = (change: Partial<LetterFacts>) =>
      letterText(decisionLetter({ ...facts, ...change }, (code, params) => `${code} ${JSON.stringify(params ?? {})}`));
    expect(words({})).toMatch(/by-officer .*"officer":"Hanna Handläggare"/);
    expect(words({ officer: 'Vera Vikarie', absent: 'Hanna Handläggare' })).toMatch(
      /by-deputy .*"officer":"Vera Vikarie".*"absent":"Hanna Handläggare"/,
    );
    expect(words({ officer: null })).not.toContain('cases.letter.officer');
  });

  it('does not name a protected person', () => {
    expect(codes({ applicant: null })).not.toContain('cases.letter.applicant');
  });
});
