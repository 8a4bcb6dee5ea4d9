import type { OutsideAnswer, OutsideSystem } from '@farled/infra';
import type { Json, JsonObject } from '@farled/kernel';

export interface JsonAnswer {
  readonly status: number;
  readonly body: Json;
  readonly headers?: OutsideAnswer['headers'];
}

/** An outside system that is spoken to in JSON. */
export class JsonSystem {
  constructor(
    private readonly system: Pick<OutsideSystem, 'post' | 'put' | 'patch' | 'get'>,
    private readonly baseUrl: string,
  ) {}

  async post(path: string, body: JsonObject, headers: Record<string, string> = {}): Promise<JsonAnswer> {
    return read(await this.system.post(this.call(path, body, headers)));
  }

  /** Puts a thing under the name that the caller has given it: asking twice does no harm. */
  async put(path: string, body: JsonObject, headers: Record<string, string> = {}): Promise<JsonAnswer> {
    return read(await this.system.put({ ...this.call(path, body, headers), isRepeatable: true }));
  }

  /** RFC 6902. */
  async patch(path: string, changes: readonly JsonObject[]): Promise<JsonAnswer> {
    const call = this.call(path, changes, {});
    return read(await this.system.patch({ ...call, contentType: 'application/json-patch+json', isRepeatable: true }));
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<JsonAnswer> {
    return read(await this.system.get({ url: `${this.baseUrl}${path}`, headers }));
  }

  private call(path: string, body: JsonObject | readonly JsonObject[], headers: Record<string, string>) {
    const url = `${this.baseUrl}${path}`;
    return { url, body: JSON.stringify(body), contentType: 'application/json', headers };
  }
}

const read = ({ status, body, headers }: OutsideAnswer): JsonAnswer => ({ status, body: parse(body), headers });

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
