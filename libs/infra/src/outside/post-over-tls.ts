import { type Agent, request } from 'node:https';
import { StaleConnection } from './stale-connection';

/** One answer of an outside system as it came. */
export interface OutsideAnswer {
  readonly status: number;
  readonly body: string;
}

export interface TlsPost {
  readonly url: string | URL;
  readonly agent: Agent;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** From the first byte sent to the last one received. */
  readonly timeoutMs: number;
  readonly largestAnswer: number;
}

/** Posts and reads the whole answer; fails when it does not come in time or is larger than it may be. */
export function postOverTls({ url, agent, headers, body, timeoutMs, largestAnswer }: TlsPost): Promise<OutsideAnswer> {
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method: 'POST',
      agent,
      // The signal covers the whole exchange; a socket timeout would start over with each byte.
      signal: AbortSignal.timeout(timeoutMs),
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    call.on('error', (error: NodeJS.ErrnoException) =>
      reject(call.reusedSocket && error.code === 'ECONNRESET' ? new StaleConnection(error.message) : error),
    );
    call.on('response', (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      answer.on('error', reject);
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > largestAnswer) answer.destroy(new Error('the answer is too large'));
        else chunks.push(chunk);
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
    });
    call.end(body);
  });
}
