import type { CalendarDay } from '@farled/kernel';
import type { CaseOutcome } from '../case/case.entity';
import { dayInWords } from '../case/case-status-view';
import type { TextOf } from '../case/text-of';

export interface LetterFacts {
  readonly municipality: string;
  readonly committee: string;
  readonly department: string;
  readonly contact: { readonly phone: string; readonly email: string };
  readonly diaryNumber: string;
  readonly service: string;
  readonly legalBasis: string;
  readonly outcome: CaseOutcome;
  readonly motivation: string;
  readonly decidedOn: CalendarDay;
  /** Who made the decision, and for which absent colleague; null when she is not known by name. */
  readonly officer: string | null;
  readonly absent: string | null;
  /** Null for a protected person: the letter then names the case only. */
  readonly applicant: string | null;
  /** Of an organisation, to which the letter is addressed. */
  readonly organisationNumber?: string;
}

/** A decision letter, in parts that a page and a PDF are made of. */
export interface Letter {
  readonly title: string;
  readonly sender: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/**
 * The letter that tells a decision: what was decided, why (FL 32 §), by which law, and, when it goes against the
 * applicant, how to appeal (FL 33 §: with the decision; FL 44 §: within three weeks).
 */
export function decisionLetter(facts: LetterFacts, text: TextOf): Letter {
  const { diaryNumber, service, outcome, applicant, committee, department, contact } = facts;
  const rows = [
    { label: text('cases.letter.case'), value: diaryNumber },
    { label: text('cases.letter.concerns'), value: service },
    { label: text('cases.letter.date'), value: dayInWords(facts.decidedOn, LETTER_LANGUAGE) },
    { label: text('cases.letter.decided-by'), value: `${committee}, ${department}` },
    ...decider(facts, text),
  ];
  const { organisationNumber: number } = facts;
  const named = applicant ? [{ label: text('cases.letter.applicant'), value: applicant }] : [];
  const numbered = number ? [{ label: text('cases.letter.organisation-number'), value: number }] : [];
  const appeal = outcome === 'rejected' ? [section('appeal', { committee, email: contact.email })] : [];
  return {
    title: text(`cases.letter.title-${outcome}`, { service }),
    sender: facts.municipality,
    facts: [...named, ...numbered, ...rows],
    sections: [
      section('decision', {}, `cases.letter.decision-${outcome}`),
      {
        heading: text('cases.letter.reasons-heading'),
        text: facts.motivation || text(`cases.letter.no-reasons-${outcome}`),
      },
      { heading: text('cases.letter.law-heading'), text: facts.legalBasis },
      ...appeal,
      section('questions', { ...contact, department }),
    ],
  };

  function section(id: string, params: Record<string, string>, code = `cases.letter.${id}`) {
    return { heading: text(`cases.letter.${id}-heading`), text: text(code, { service, ...params }) };
  }
}

/** The officer who decides for the committee, by its delegation (KL 6:37); a deputy with the one she stands in for. */
function decider({ officer, absent, committee }: LetterFacts, text: TextOf): Letter['facts'] {
  if (!officer) return [];
  const code = absent ? 'cases.letter.by-deputy' : 'cases.letter.by-officer';
  return [{ label: text('cases.letter.officer'), value: text(code, { officer, committee, absent: absent ?? '' }) }];
}

/** The letter as plain text, for the officer's preview. */
export const letterText = (letter: Letter): string =>
  [
    letter.title,
    letter.facts.map((row) => `${row.label}: ${row.value}`).join('\n'),
    ...letter.sections.map((part) => `${part.heading}\n${part.text}`),
  ].join('\n\n');

/** Letters go out in Swedish, the language of administration (språklagen 2009:600 10 §). */
export const LETTER_LANGUAGE = 'sv';
