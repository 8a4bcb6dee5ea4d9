import { LANGUAGES, type Language } from '@farled/kernel';

export type { Language };

/** Texts of one library by code, the same codes in every language. */
export type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const texts: Record<Language, Map<string, string>> = { sv: new Map(), en: new Map() };

/** Adds a library's texts. A code that stands in one language only is refused. */
export function registerTexts(added: Texts): void {
  for (const language of LANGUAGES) {
    for (const [code, text] of Object.entries(added[language])) {
      if (LANGUAGES.some((other) => added[other][code] === undefined)) throw new Error(`text ${code} lacks a language`);
      texts[language].set(code, text);
    }
  }
}

/** The text of a code with `{name}` filled from the parameters, or undefined. */
export function findText(
  code: string,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string | undefined {
  return texts[language].get(code)?.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** Every code that has a text; a test asks for codes without one. */
export const textCodes = (): string[] => [...texts.sv.keys()];
