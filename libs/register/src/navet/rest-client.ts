import { correlationId, jsonOf, type OutsideAnswer } from '@farled/infra';
import { newId, Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { PopulationPost } from '../post/population-post';
import { protectionOf } from '../post/post-values';
import { type RestPost, readRestPost } from '../post/rest-post';
import { AccessToken } from './access-token';
import { NavetConfig } from './navet.config';
import { NavetConnection, SYSTEM } from './navet-connection';
import { type PopulationAnswer, PopulationSource, type RegisterCriteria, type RegisterHit } from './population-source';
import { searchCondition } from './search-condition';

const MOST_IN_A_CALL = 900;

/** "Folkbokföringsuppgifter för offentliga aktörer", version 3: JSON, OAuth2; `hamta` takes at most 900 numbers a call. */
@Injectable()
export class RestClient extends PopulationSource {
  constructor(
    private readonly config: NavetConfig,
    private readonly connection: NavetConnection,
    private readonly token: AccessToken,
  ) {
    super();
  }

  async fetch(numbers: readonly string[]): Promise<Map<string, PopulationAnswer>> {
    const answers = new Map<string, PopulationAnswer>();
    for (let from = 0; from < numbers.length; from += MOST_IN_A_CALL) {
      const some = numbers.slice(from, from + MOST_IN_A_CALL);
      for (const [number, answer] of await this.fetchSome(some)) answers.set(number, answer);
    }
    return answers;
  }

  /** `sok`: at most a hundred hits, which hold less than a post. */
  async search(criteria: RegisterCriteria): Promise<RegisterHit[]> {
    const { folkbokforingsposter: posts = [] } = await this.ask('sok', searchCondition(criteria));
    return posts.flatMap(({ identitet, skyddAvPersonuppgifter }) => {
      const number = identitet?.identitetsbeteckning;
      return number ? [{ number, protection: protectionOf(skyddAvPersonuppgifter).protection }] : [];
    });
  }

  private async fetchSome(numbers: readonly string[]): Promise<Map<string, PopulationAnswer>> {
    const sokvillkor = numbers.map((identitetsbeteckning) => ({ identitetsbeteckning }));
    const answer = await this.ask('hamta', sokvillkor);
    const failed = new Set((answer.fel ?? []).map(({ id }) => id));
    const posts = (answer.folkbokforingsposter ?? []).flatMap((post) => readRestPost(post) ?? []);
    const of = (number: string): PopulationAnswer =>
      posts.find(isFor(number)) ?? (failed.has(number) ? 'failed' : 'absent');
    return new Map(numbers.map((number) => [number, of(number)]));
  }

  private async ask(method: 'hamta' | 'sok', sokvillkor: object): Promise<Answer> {
    const { order, organisation, url } = this.config;
    const bestallning = { bestallningsidentitet: order, organisationsnummer: organisation };
    const body = JSON.stringify({ bestallning, sokvillkor });
    const answer = await this.token.withToken((bearer) => this.send(`${url}/${method}`, body, bearer));
    if (answer.status !== 200) throw new Unavailable(SYSTEM, { cause: new Error(`answered ${answer.status}`) });
    return jsonOf(answer.body, SYSTEM);
  }

  private send(url: string, body: string, authorization: string): Promise<OutsideAnswer> {
    const headers = {
      authorization,
      client_id: this.config.clientId,
      client_secret: this.token.secret(),
      skv_client_correlation_id: correlationId() ?? newId(),
    };
    return this.connection.post({ url, body, contentType: 'application/json', headers });
  }
}

interface Answer {
  readonly fel?: readonly { readonly id?: string }[];
  readonly folkbokforingsposter?: readonly RestPost[];
}

const isFor = (number: string) => (post: PopulationPost) =>
  post.number === number || post.earlierNumbers.includes(number);
