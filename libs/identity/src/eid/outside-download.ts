import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { mayLeadOutside, outsideLookup, type Resolver } from './outside-address';

interface DownloadLimits {
  readonly timeoutMs: number;
  readonly largest: number;
}

export interface Downloaded {
  readonly bytes: Buffer;
  readonly type: string;
}

/** Downloads from an address that others have written: only from outside, following no redirection. */
export async function downloadOutside(url: URL, limits: DownloadLimits, resolve?: Resolver): Promise<Downloaded> {
  if (!mayLeadOutside(url)) throw new Error('leads inside');
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    // A connection of its own: one that was kept open for somebody else was checked for somebody else.
    get(url, { lookup: outsideLookup(resolve), signal, agent: false }, done).on('error', fail);
  });
  if (answer.statusCode !== 200) {
    answer.destroy();
    throw new Error(`answered ${answer.statusCode}`);
  }
  return { bytes: await wholeOf(answer, limits.largest), type: answer.headers['content-type'] ?? '' };
}

async function wholeOf(answer: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
