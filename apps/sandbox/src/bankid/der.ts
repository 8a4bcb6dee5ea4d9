/** Writes DER (X.690), as much of it as an OCSP answer needs. */
export const der = {
  sequence: (...parts: Buffer[]): Buffer => tagged(0x30, ...parts),
  integer: (hex: string): Buffer => tagged(0x02, Buffer.from(hex, 'hex')),
  enumerated: (value: number): Buffer => tagged(0x0a, Buffer.from([value])),
  octets: (content: Buffer): Buffer => tagged(0x04, content),
  bits: (content: Buffer): Buffer => tagged(0x03, Buffer.from([0]), content),
  nothing: (): Buffer => tagged(0x05),
  /** Seconds, UTC: `20260304050607Z`. */
  time: (instant: Date): Buffer =>
    tagged(0x18, Buffer.from(`${instant.toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`, 'ascii')),
  identifier: (dotted: string): Buffer => tagged(0x06, identifierContent(dotted)),
  explicit: (number: number, content: Buffer): Buffer => tagged(0xa0 + number, content),
  implicitNull: (number: number): Buffer => tagged(0x80 + number),
};

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

function identifierContent(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return Buffer.from([first * 40 + second, ...rest.flatMap(base128)]);
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) bytes.unshift((left & 0x7f) | 0x80);
  return bytes;
}
