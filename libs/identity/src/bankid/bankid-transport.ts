import { Agent } from 'node:https';
import { exchangeOverTls, type OutsideAnswer } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import type { BankIdConnection } from './bankid.types';

const LARGEST_ANSWER = 4 * 1024 * 1024;

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

  async post(method: string, body: object): Promise<OutsideAnswer> {
    try {
      return await exchangeOverTls({
        method: 'POST',
        ...{ url: new URL(method, this.base), body: JSON.stringify(body) },
        ...{ agent: this.agent, timeoutMs: this.timeoutMs, largestAnswer: LARGEST_ANSWER },
        headers: { 'content-type': 'application/json' },
      });
    } catch (cause) {
      throw new Unavailable('bankid', { cause });
    }
  }

  close(): void {
    this.agent.destroy();
  }
}
