import type { Language } from '@farled/kernel';
import { sv } from './sv';

type Translate = (text: string, replacements?: Record<string, string>) => string;

const PLACE = /{([^}]+)}/g;

/** The drawing tools' words in the reader's language; they are written in English. */
export function translateFor(language: Language): Translate {
  return (text, replacements = {}) => {
    const words = language === 'sv' ? (sv[text] ?? text) : text;
    return words.replace(PLACE, (place, key: string) => replacements[key] ?? place);
  };
}
