import { createHash } from 'node:crypto';

const PLAIN = /^[\w.:-]+$/;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** An index of the database refuses longer texts than about 2,700 bytes. */
const LONGEST = 400;

/** A name as a part of a row's id: it cannot run into what follows it, and it fits into an index. */
export function namePart(name: string): string {
  const part = PLAIN.test(name) ? name : encodeURIComponent(name.replace(LONE_SURROGATE, '\ufffd'));
  if (part.length <= LONGEST) return part;
  return `${part.slice(0, 100)}~${createHash('sha256').update(name).digest('hex')}`;
}
