import type { Language } from '@farled/infra';
import type { EServiceVersion } from './e-service';
import type { TextOf } from './text-of';

/** The platform's words; where the texts of the e-service have the same key, its own: a report is no application. */
export const wordsOf =
  (service: Pick<EServiceVersion, 'text'>, language: Language, text: TextOf): TextOf =>
  (code, params = {}) => {
    const own = service.text(code, language);
    if (own === code) return text(code, params);
    return own.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
