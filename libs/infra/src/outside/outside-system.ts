import { Agent } from 'node:https';
import { Unavailable } from '@farled/kernel';
import type { CertificatesConfig } from './certificates.config';
import { type OutsideAnswer, postOverTls } from './post-over-tls';
import { StaleConnection } from './stale-connection';

const LARGEST_ANSWER = 16 * 1024 * 1024;

export interface OutsideCall {
  readonly url: string;
  readonly body: string;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
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

  async post(call: OutsideCall): Promise<OutsideAnswer> {
    try {
      const answer = await this.answer(call);
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
  private async answer(call: OutsideCall): Promise<OutsideAnswer> {
    try {
      return await this.exchange(call);
    } catch (error) {
      if (!call.isRepeatable || !(error instanceof StaleConnection)) throw error;
      return this.exchange(call);
    }
  }

  close(): void {
    this.agent?.destroy();
    this.agent = undefined;
  }

  private exchange({ url, body, contentType, headers }: OutsideCall): Promise<OutsideAnswer> {
    return postOverTls({
      ...{ url, body, agent: this.connection(), timeoutMs: this.options.timeoutMs, largestAnswer: LARGEST_ANSWER },
      headers: { ...headers, 'content-type': contentType },
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
