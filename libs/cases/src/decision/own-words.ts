import type { EServiceVersion } from '../case/e-service';
import type { TextOf } from '../case/text-of';
import { LETTER_LANGUAGE } from './letter';

const OURS = /^cases\.(letter\..+)$/;

/** The platform's words for a letter, unless the e-service has its own under the same name: `letter.title-approved`. */
export const ownWords =
  (service: Pick<EServiceVersion, 'text'>, text: TextOf): TextOf =>
  (code, params = {}) => {
    const [, key = ''] = OURS.exec(code) ?? [];
    const own = key ? service.text(key, LETTER_LANGUAGE) : key;
    return own === key ? text(code, params) : filled(own, params);
  };

const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : place));
