import type { MediaType } from './media-type';

const LONGEST = 120;
/** Control, formatting and bidirectional characters, and what file systems and headers give a meaning. */
const UNWANTED = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu;

/** A name that is safe to show, store and send: no path, no control characters, and an ending that tells the truth. */
export function safeFileName(declared: string, { extension }: MediaType): string {
  const last = declared.split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(UNWANTED, '').replace(/^\.+/, '').trim();
  const stem = clean.replace(/\.[^.]{1,8}$/, '') || 'fil';
  const given = clean.slice(stem.length + 1).toLowerCase();
  const isTrue = given === extension || (given === 'jpeg' && extension === 'jpg');
  const ending = isTrue || given === '' ? extension : `${given}.${extension}`;
  return `${stem.slice(0, LONGEST - ending.length - 1)}.${ending}`;
}
