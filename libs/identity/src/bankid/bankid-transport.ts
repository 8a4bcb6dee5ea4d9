import { Agent, request } from 'node:https';
import { Unavailable } from '@farled/kernel';
import type { BankIdConnection } from './bankid.types';

const LARGEST_ANSWER = 4 * 1024 * 1024;

/** One answer of the BankID service as it came. */
export interface BankIdAnswer {
  readonly status: number;
  readonly body: string;
}

/** Posts JSON to BankID over mutual TLS; throws `Unavailable` when no whole answer comes in time. */
export class BankIdTransport {
  private readonly agent: Agent;
  private readonly base: string;
  private readonly timeoutMs: number;

  constructor(connection: BankIdConnection) {
    const { ca, cert, key } = connection;
    this.agent = new Agent({ keepAlive: true, maxSockets: 32, ca, cert, key, minVersion: 'TLSv1.2' });
    this.base = connection.url.endsWith('/') ? connection.url : `${connection.url}/`;
    this.timeoutMs = connection.timeoutMs ?? 5_000;
  }

  async post(method: string, body: object): Promise<BankIdAnswer> {
    try {
      return await this.exchange(new URL(method, this.base), JSON.stringify(body));
    } catch (cause) {
      throw new Unavailable('bankid', { cause });
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private exchange(url: URL, body: string): Promise<BankIdAnswer> {
    return new Promise((resolve, reject) => {
      const call = request(url, {
        method: 'POST',
        agent: this.agent,
        // The signal covers the whole exchange; a socket timeout would start over with each byte.
        signal: AbortSignal.timeout(this.timeoutMs),
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      });
      call.on('error', reject);
      call.on('response', (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('error', reject);
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > LARGEST_ANSWER) answer.destroy(new Error('answer too large'));
          else chunks.push(chunk);
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      call.end(body);
    });
  }
}
