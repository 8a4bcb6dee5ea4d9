import type { IncomingMessage } from 'node:http';

export class BodyTooLarge extends Error {}

/** The body as text. One that is too large is read to its end, so that the sender sees the answer, but not kept. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > mostBytes) throw new BodyTooLarge(`more than ${mostBytes} bytes`);
  return Buffer.concat(chunks).toString('utf8');
}
