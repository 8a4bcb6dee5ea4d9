import MiniSearch, { type Query } from 'minisearch';
import { SYNONYM_WORDS, synonymsOf } from './synonyms';
import { askedIn, stemsIn } from './words';

/** What can be found of one e-service, in every language at once. */
export interface SearchText {
  readonly slug: string;
  readonly title: string;
  readonly keywords: string;
  readonly summary: string;
  readonly themes: string;
}

const FIELDS = ['title', 'keywords', 'summary', 'themes'] as const;
const WEIGHT = { title: 4, keywords: 3, summary: 1, themes: 1 };
/** A synonym counts for less than the word itself. */
const ALIKE_WEIGHT = 0.6;
const PART_WEIGHT = 0.5;
const SHORTEST_PART = 4;
const LONGEST_ASKED = 12;

/** Finds e-services although words are misspelt, inflected, put together, or other words for the same thing. */
export class ServiceSearch {
  private readonly index: MiniSearch<SearchText & { id: string }>;
  private readonly known: ReadonlySet<string>;

  constructor(texts: readonly SearchText[]) {
    this.index = new MiniSearch({ fields: [...FIELDS], tokenize: stemsIn, processTerm: (term) => term });
    this.index.addAll(texts.map((text) => ({ ...text, id: text.slug })));
    const own = texts.flatMap((text) => FIELDS.flatMap((field) => stemsIn(text[field])));
    this.known = new Set([...own, ...SYNONYM_WORDS]);
  }

  /** Slugs, the best first: those that answer every word, or, when there are none, some of them. */
  find(query: string): string[] {
    const asked = askedIn(query).slice(0, LONGEST_ASKED);
    if (asked.length === 0) return [];
    const queries = asked.map((word) => this.wordOrLike(word));
    const all = this.index.search({ combineWith: 'AND', queries });
    const found = all.length > 0 ? all : this.index.search({ combineWith: 'OR', queries });
    return found.map(({ id }) => String(id));
  }

  /** The word itself, spelt nearly so, what means the same, or the words that it is put together of. */
  private wordOrLike(word: string): Query {
    const alike = synonymsOf(word);
    const parts = this.partsOf(word);
    const partsAlike = parts.flatMap((part) => [part, ...synonymsOf(part)]);
    return {
      combineWith: 'OR',
      queries: [
        { queries: [word], boost: WEIGHT, prefix: word.length > 2, fuzzy: tolerance(word), combineWith: 'OR' },
        ...this.exactly(alike, ALIKE_WEIGHT),
        ...this.exactly(partsAlike, PART_WEIGHT),
      ],
    };
  }

  private exactly(words: readonly string[], weight: number): Query[] {
    if (words.length === 0) return [];
    const boost = Object.fromEntries(FIELDS.map((field) => [field, WEIGHT[field] * weight]));
    return [{ queries: [...words], boost, prefix: false, fuzzy: false, combineWith: 'OR' }];
  }

  /** "dagisplats" is a place at a "dagis": known words that a word begins or ends with. */
  private partsOf(word: string): string[] {
    return [...this.known].filter(
      (part) => part.length >= SHORTEST_PART && part !== word && (word.startsWith(part) || word.endsWith(part)),
    );
  }
}

/** So many letters may be wrong: none in short words, one in a word of five, two at most. */
function tolerance(word: string): number | false {
  if (word.length < 5) return false;
  return word.length < 8 ? 1 : 2;
}
