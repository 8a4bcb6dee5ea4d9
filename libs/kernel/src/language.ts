/** Languages that everything is written in. Swedish is the authority (språklagen 2009:600, 10 §) and comes first. */
export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Locale {
  /** BCP 47, for dates, numbers and what speaks the page aloud. */
  readonly tag: string;
  /** In its own words, whatever language the page is in. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** How each language is written. */
export const LOCALES: Readonly<Record<Language, Locale>> = {
  sv: { tag: 'sv-SE', name: 'Svenska', direction: 'ltr' },
  en: { tag: 'en-GB', name: 'English', direction: 'ltr' },
};

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);
