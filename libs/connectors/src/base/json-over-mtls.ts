import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { type Json, type JsonObject, Unavailable } from '@farled/kernel';
import type { MtlsConfig } from './mtls.config';

export interface JsonAnswer {
  readonly status: number;
  readonly body: Json;
}

/** No answer of an outside system is longer than this. */
const LONGEST_ANSWER = 1_000_000;

/** Posts JSON to one outside system over mutual TLS, with a time limit. Whatever keeps it from answering is Unavailable. */
export class JsonOverMtls {
  private agent: Agent | undefined;

  constructor(
    private readonly system: string,
    private readonly baseUrl: string,
    private readonly config: MtlsConfig,
  ) {}

  async post(path: string, body: JsonObject, headers: Record<string, string> = {}): Promise<JsonAnswer> {
    const text = JSON.stringify(body);
    try {
      const answer = await this.exchange(path, text, headers);
      if (answer.status >= 500 || answer.status === 429) throw new Error(`answered ${answer.status}`);
      return answer;
    } catch (error) {
      throw new Unavailable(this.system, { cause: error });
    }
  }

  private exchange(path: string, text: string, headers: Record<string, string>): Promise<JsonAnswer> {
    return new Promise((resolve, reject) => {
      const call = request(`${this.baseUrl}${path}`, {
        method: 'POST',
        agent: this.connection(),
        signal: AbortSignal.timeout(this.config.timeoutMs),
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      });
      call.on('error', reject);
      call.on('response', (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > LONGEST_ANSWER) response.destroy(new Error('the answer is too long'));
          else chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parse(Buffer.concat(chunks)) }));
      });
      call.end(text);
    });
  }

  /** The certificates are read at the first call: the sandbox makes them when it starts. */
  private connection(): Agent {
    const { folder, certificate, key, authority } = this.config;
    const read = (name: string) => readFileSync(join(folder, name));
    this.agent ??= new Agent({
      cert: read(certificate),
      key: read(key),
      ca: read(authority),
      keepAlive: true,
      maxSockets: 8,
    });
    return this.agent;
  }
}

function parse(content: Buffer): Json {
  try {
    return JSON.parse(content.toString('utf8')) as Json;
  } catch {
    return null;
  }
}
