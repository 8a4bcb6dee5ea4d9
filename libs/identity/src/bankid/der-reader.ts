import { Rejected } from '@farled/kernel';

/** One value of DER (X.690): its tag, its content, and itself whole, as a signature over it needs. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

export const DER = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  identifier: 0x06,
  enumerated: 0x0a,
  time: 0x18,
  sequence: 0x30,
} as const;

/** The tag of a context-specific value that holds others. */
export const contextTag = (number: number): number => 0xa0 + number;

/** Reads one value that fills the bytes; refuses indefinite and needlessly long lengths, and anything left over. */
export function readDer(bytes: Buffer): DerValue {
  const [value, ...more] = readAll(bytes);
  if (!value || more.length > 0) throw unreadable();
  return value;
}

/** The values inside a value. */
export const partsOf = ({ content }: DerValue): DerValue[] => readAll(content);

/** The value at a place, when it has the tag it must have. */
export function part(parts: readonly DerValue[], at: number, tag: number): DerValue {
  const found = parts[at];
  if (found?.tag !== tag) throw unreadable();
  return found;
}

/** The content of a BIT STRING of whole bytes. */
export function bitsOf({ tag, content }: DerValue): Buffer {
  if (tag !== DER.bits || content[0] !== 0) throw unreadable();
  return content.subarray(1);
}

/** An instant as RFC 6960 and RFC 5280 4.1.2.5.2 write it: whole seconds, UTC. */
export function timeOf({ tag, content }: DerValue): Date {
  const [, ...digits] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(content.toString('latin1')) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = digits.map(Number);
  if (tag !== DER.time || digits.length === 0) throw unreadable();
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

function readAll(bytes: Buffer): DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = readOne(bytes.subarray(at));
    values.push(value);
    at += value.whole.length;
  }
  return values;
}

function readOne(bytes: Buffer): DerValue {
  const [tag] = bytes;
  // Tags of more than one byte have no place in what is read here.
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw unreadable();
  const { start, length } = lengthOf(bytes);
  if (bytes.length < start + length) throw unreadable();
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

/** Where the content begins, and how long it is; the length must be written in the shortest way. */
function lengthOf(bytes: Buffer): { start: number; length: number } {
  const first = bytes[1];
  if (first === undefined) throw unreadable();
  if (first < 0x80) return { start: 2, length: first };
  const size = first & 0x7f;
  if (size === 0 || size > 4 || bytes.length < 2 + size) throw unreadable();
  const length = bytes.readUIntBE(2, size);
  if (length < 0x80 || bytes[2] === 0) throw unreadable();
  return { start: 2 + size, length };
}

export const unreadable = (): Rejected => new Rejected('ocsp.unreadable');
