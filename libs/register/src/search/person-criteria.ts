import { Rejected } from '@farled/kernel';
import { fold } from '../replica/search-words';

/** Whom an officer looks for: a number or a name, a street, or both. */
export interface PersonCriteria {
  /** A personal number, the eight digits of a birth date, or names in part. */
  readonly text?: string;
  readonly street?: string;
  /** Protected persons too; for those roles that may. */
  readonly withProtected?: boolean;
  /** In the population register itself, where there are persons whom the replica does not have. */
  readonly everywhere?: boolean;
  /** Which page of the hits, from 0. */
  readonly page?: number;
}

/** What the criteria come to. */
export interface Looked {
  /** Numbers, whole or in their beginning. */
  readonly numbers: readonly string[];
  /** The words of a name, folded. */
  readonly words: readonly string[];
  /** The text as written, without accents that Swedish does not have. */
  readonly name: string;
  readonly street: string | undefined;
}

const LEAST_LETTERS = 2;
const NUMBER = /^(\d{2})?(\d{6})([-+ ]?)(\d{4})$/;

/** Reads the criteria; refuses those that would find half the municipality. */
export function readCriteria({ text = '', street = '' }: PersonCriteria): Looked {
  const numbers = numbersOf(text.trim());
  const words = numbers.length > 0 ? [] : fold(text).split(' ').filter(Boolean);
  const place = fold(street) || undefined;
  const parts = place ? [...words, place] : words;
  const isTooShort = parts.some((part) => part.length < LEAST_LETTERS);
  if (isTooShort || numbers.length + parts.length === 0) throw new Rejected('register.search-too-wide');
  return { numbers, words, name: swedishName(text), street: place };
}

/** Twelve digits, ten with either century, or the eight of a birth date. */
function numbersOf(text: string): string[] {
  if (/^\d{8}$/.test(text)) return [text];
  const [, century, date, , last] = NUMBER.exec(text) ?? [];
  if (!date || !last) return [];
  return century ? [century + date + last] : [`19${date}${last}`, `20${date}${last}`];
}

/** Lower case; é, ü and the like without their accents. Å, ä and ö are letters of their own and stay. */
const swedishName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^åäö]/g, (letter) => letter.normalize('NFD').replace(/\p{M}+/gu, ''))
    .replace(/\s+/g, ' ');
