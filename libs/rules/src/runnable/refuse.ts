import { error, type Finding } from '../problem';

/** Why an element cannot run, in both languages, and what to do about it. */
export const refuse = (sv: string, en: string, hintSv: string, hintEn: string): Finding =>
  error('runnable', { sv, en }, { sv: hintSv, en: hintEn });
