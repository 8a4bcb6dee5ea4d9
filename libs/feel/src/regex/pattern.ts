/** A regular expression of XPath (Functions and Operators 3.1, 5.6) as plain data. */
export type Pattern =
  | { readonly kind: 'character'; readonly holds: CharacterTest }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'word-edge'; readonly negated: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | Repeat
  | { readonly kind: 'group'; readonly index: number; readonly inside: Pattern }
  | { readonly kind: 'ahead'; readonly negated: boolean; readonly inside: Pattern }
  | { readonly kind: 'reference'; readonly index: number };

/** Whether one character, a whole Unicode code point, is meant. */
export type CharacterTest = (character: string) => boolean;

export interface Repeat {
  readonly kind: 'repeat';
  readonly inside: Pattern;
  readonly least: number;
  readonly most: number;
  readonly isGreedy: boolean;
}

/** `i`: upper and lower case are the same; `s`: a dot is any character; `m`: anchors are those of lines. */
export interface Flags {
  readonly i: boolean;
  readonly s: boolean;
  readonly m: boolean;
}

/** The text is no regular expression. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}
