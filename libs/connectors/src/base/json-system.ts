import type { OutsideSystem } from '@farled/infra';
import type { Json, JsonObject } from '@farled/kernel';

export interface JsonAnswer {
  readonly status: number;
  readonly body: Json;
}

/** An outside system that is spoken to in JSON. */
export class JsonSystem {
  constructor(
    private readonly system: Pick<OutsideSystem, 'post'>,
    private readonly baseUrl: string,
  ) {}

  async post(path: string, body: JsonObject, headers: Record<string, string> = {}): Promise<JsonAnswer> {
    const call = {
      url: `${this.baseUrl}${path}`,
      body: JSON.stringify(body),
      contentType: 'application/json',
      headers,
    };
    const answer = await this.system.post(call);
    return { status: answer.status, body: parse(answer.body) };
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
