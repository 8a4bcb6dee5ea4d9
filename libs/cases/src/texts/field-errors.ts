import { errorText, FIELD_ERROR_CODES } from '@farled/forms';
import type { Language } from '@farled/kernel';

/** The parameters of field errors, as places to be filled in later. */
const PLACES = { min: '{min}', max: '{max}', digits: '{digits}', types: '{types}' };

/** The texts of libs/forms as templates, so that problem+json says the same words as the browser. */
export const fieldErrorTexts = (language: Language): Record<string, string> =>
  Object.fromEntries(
    FIELD_ERROR_CODES.map((code) => [
      `violation.${code}`,
      errorText({ key: '', code, params: PLACES }, '{label}', language),
    ]),
  );
