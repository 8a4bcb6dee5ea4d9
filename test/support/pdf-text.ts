import { inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
const SHOWN = /\[([^\]]*)\]\s*TJ/g;

/** The words of a PDF that we have written, and what its objects say in the clear. */
export function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(STREAM)].map(([, bytes = '']) => inflated(Buffer.from(bytes, 'latin1')));
  const lines = streams.flatMap((stream) => [...stream.matchAll(SHOWN)].map(([, pieces = '']) => wordsOf(pieces)));
  return [raw, ...lines].join('\n');
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

const wordsOf = (pieces: string): string =>
  [...pieces.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join('');
