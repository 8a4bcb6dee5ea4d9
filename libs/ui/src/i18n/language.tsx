import { isLanguage, LANGUAGES, type Language, LOCALES } from '@farled/kernel';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { Format } from './format';
import type { Text, Texts } from './texts';

const REMEMBERED = 'farled.language';

interface Reading {
  language: Language;
  setLanguage(language: Language): void;
  format: Format;
}

const LanguageContext = createContext<Reading | undefined>(undefined);

/** Reading may fail where storage is forbidden; the page then starts in Swedish. */
function initialLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) return asked;
  try {
    const stored = localStorage.getItem(REMEMBERED);
    return isLanguage(stored) ? stored : LANGUAGES[0];
  } catch {
    return LANGUAGES[0];
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
    // The server draws the first lines of the next page in it.
    document.cookie = `lang=${language};path=/;max-age=31536000;samesite=lax`;
  } catch {
    // Storage is a convenience; without it the choice lasts as long as the page.
  }
}

/** The document carries the language and its direction from the start: the first requests already ask in it. */
function applyTo(language: Language): Language {
  document.documentElement.lang = language;
  document.documentElement.dir = LOCALES[language].direction;
  remember(language);
  return language;
}

/** Holds the reader's language, marks the document with it and remembers it; a `fixed` one is nobody's. */
export function LanguageProvider({ fixed, children }: { fixed?: Language; children: ReactNode }) {
  const [language, choose] = useState(() => fixed ?? applyTo(initialLanguage()));
  const reading = useMemo(() => {
    const setLanguage = (next: Language): void => choose(applyTo(next));
    return { language, setLanguage, format: new Format(language) };
  }, [language]);
  return <LanguageContext value={reading}>{children}</LanguageContext>;
}

function useReading(): Reading {
  const reading = useContext(LanguageContext);
  if (!reading) throw new Error('LanguageProvider is missing');
  return reading;
}

/** The reader's language and how to change it. */
export function useLanguage(): [Language, (language: Language) => void] {
  const { language, setLanguage } = useReading();
  return [language, setLanguage];
}

/** The texts of a dictionary in the reader's language. */
export function useTexts<T extends Record<string, Text>>(texts: Texts<T>): T {
  return texts[useReading().language] as T;
}

/** Dates, times, numbers and money as the reader writes them. */
export function useFormat(): Format {
  return useReading().format;
}
