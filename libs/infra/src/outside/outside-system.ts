import { Agent } from 'node:https';
import { Unavailable } from '@farled/kernel';
import type { CertificatesConfig } from './certificates.config';
import { exchangeOverTls, type OutsideAnswer } from './exchange-over-tls';
import { StaleConnection } from './stale-connection';

const LARGEST_ANSWER = 16 * 1024 * 1024;

export interface OutsideQuestion {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OutsideCall extends OutsideQuestion {
  readonly body: string;
  readonly contentType: string;
  /** An answer with status 500 is one to be read, as SOAP sends its faults (SOAP 1.1 section 6.2). */
  readonly readsFaults?: boolean;
  /** Asking twice does no harm: a connection that the other side has closed meanwhile is tried anew. */
  readonly isRepeatable?: boolean;
}

export interface OutsideOptions {
  /** Name for errors and logs. */
  readonly system: string;
  /** Certificate file of the only authority that is trusted. */
  readonly authority: string;
  readonly timeoutMs: number;
}

/** An outside system reached over mutual TLS. Whatever keeps it from answering within its time is `Unavailable`. */
export class OutsideSystem {
  private agent?: Agent;

  constructor(
    private readonly certificates: CertificatesConfig,
    private readonly options: OutsideOptions,
  ) {}

  post(call: OutsideCall): Promise<OutsideAnswer> {
    return this.ask('POST', call);
  }

  put(call: OutsideCall): Promise<OutsideAnswer> {
    return this.ask('PUT', call);
  }

  patch(call: OutsideCall): Promise<OutsideAnswer> {
    return this.ask('PATCH', call);
  }

  get(question: OutsideQuestion): Promise<OutsideAnswer> {
    return this.ask('GET', { ...question, isRepeatable: true });
  }

  close(): void {
    this.agent?.destroy();
    this.agent = undefined;
  }

  private async ask(method: Method, call: AnyCall): Promise<OutsideAnswer> {
    try {
      const answer = await this.answer(method, call);
      const isFault = answer.status === 500 && call.readsFaults;
      if ((answer.status >= 500 && !isFault) || answer.status === 429) throw new Error(`answered ${answer.status}`);
      return answer;
    } catch (cause) {
      throw new Unavailable(this.options.system, { cause });
    }
  }

  /**
   * A connection kept alive may be closed by the other side in the moment in which it is used again. That says nothing
   * of the system: whoever may ask twice asks on a new connection.
   */
  private async answer(method: Method, call: AnyCall): Promise<OutsideAnswer> {
    try {
      return await this.exchange(method, call);
    } catch (error) {
      if (!call.isRepeatable || !(error instanceof StaleConnection)) throw error;
      return this.exchange(method, call);
    }
  }

  private exchange(method: Method, { url, body, contentType, headers }: AnyCall): Promise<OutsideAnswer> {
    return exchangeOverTls({
      ...{ method, url, body, agent: this.connection() },
      ...{ timeoutMs: this.options.timeoutMs, largestAnswer: LARGEST_ANSWER },
      headers: body === undefined ? { ...headers } : { ...headers, 'content-type': contentType ?? '' },
    });
  }

  private connection(): Agent {
    const { certificate, key } = this.certificates;
    const read = (name: string) => this.certificates.read(name);
    this.agent ??= new Agent({
      cert: read(certificate),
      key: read(key),
      ca: read(this.options.authority),
      keepAlive: true,
      maxSockets: 16,
      minVersion: 'TLSv1.2',
    });
    return this.agent;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';
type AnyCall = OutsideQuestion & Partial<OutsideCall>;
