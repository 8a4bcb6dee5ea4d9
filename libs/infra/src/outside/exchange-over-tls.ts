import type { IncomingHttpHeaders } from 'node:http';
import { type Agent, request } from 'node:https';
import { StaleConnection } from './stale-connection';

/** One answer of an outside system as it came. */
export interface OutsideAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

export interface TlsExchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string | URL;
  readonly agent: Agent;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the first byte sent to the last one received. */
  readonly timeoutMs: number;
  readonly largestAnswer: number;
}

/** Asks and reads the whole answer; fails when it does not come in time or is larger than it may be. */
export function exchangeOverTls(exchange: TlsExchange): Promise<OutsideAnswer> {
  const { method, url, agent, headers, body, timeoutMs, largestAnswer } = exchange;
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    // The signal covers the whole exchange; a socket timeout would start over with each byte.
    const signal = AbortSignal.timeout(timeoutMs);
    const call = request(url, { method, agent, signal, headers: { ...headers, ...length } });
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
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers });
      });
    });
    call.end(body);
  });
}
