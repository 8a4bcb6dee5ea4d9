import { PatternError } from './pattern';

/** Where the reader of a regular expression stands. */
export class PatternText {
  private readonly characters: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.characters = [...source];
  }

  peek(ahead = 0): string | undefined {
    return this.characters[this.at + ahead];
  }

  next(): string {
    const character = this.characters[this.at];
    if (character === undefined) throw new PatternError('ends too early');
    this.at += 1;
    return character;
  }

  accept(text: string): boolean {
    const wanted = [...text];
    if (!wanted.every((character, i) => this.peek(i) === character)) return false;
    this.at += wanted.length;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw new PatternError(`'${text}' is missing`);
  }

  /** Takes characters as long as they are such ones. */
  takeWhile(isSuch: (character: string) => boolean): string {
    let taken = '';
    for (let next = this.peek(); next !== undefined && isSuch(next); next = this.peek()) taken += this.next();
    return taken;
  }
}

export const isDigit = (character: string | undefined): boolean => character !== undefined && /^[0-9]$/.test(character);
