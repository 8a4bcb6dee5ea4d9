import { correlationId } from '@farled/infra';
import { newId, Rejected, Unavailable } from '@farled/kernel';
import { Injectable, Logger } from '@nestjs/common';
import type { XmlElement } from '../post/element-collector';
import { xmlElements } from '../post/xml-elements';
import { readXmlPost, XML_POST } from '../post/xml-post';
import { NavetConfig } from './navet.config';
import { NavetConnection, SYSTEM } from './navet-connection';
import { type PopulationAnswer, PopulationSource, type RegisterHit } from './population-source';

const NAMESPACE = 'http://xmls.skatteverket.se/se/skatteverket/folkbokforing/na/epersondata/V1';
const ANSWERS = new Set([XML_POST, 'Fault', 'Folkbokforingsposter']);
const LANES = 8;

/** The older shape, `personpostXML`: SOAP 1.1 over mutual TLS, one person a call. */
@Injectable()
export class XmlClient extends PopulationSource {
  private readonly logger = new Logger('PopulationRegister');

  constructor(
    private readonly config: NavetConfig,
    private readonly connection: NavetConnection,
  ) {
    super();
  }

  async fetch(numbers: readonly string[]): Promise<Map<string, PopulationAnswer>> {
    const waiting = [...numbers];
    const answers = new Map<string, PopulationAnswer>();
    const lane = async () => {
      for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
        answers.set(number, await this.fetchOne(number));
      }
    };
    await Promise.all(Array.from({ length: Math.min(LANES, numbers.length) }, lane));
    return answers;
  }

  /** personpostXML has no search. */
  async search(): Promise<RegisterHit[]> {
    throw new Rejected('register.search-not-offered', 'conflict');
  }

  private async fetchOne(number: string): Promise<PopulationAnswer> {
    const headers = { soapaction: '""', skv_client_correlation_id: correlationId() ?? newId() };
    const call = {
      url: this.config.xmlUrl,
      body: this.request(number),
      contentType: 'text/xml; charset=utf-8',
      headers,
    };
    const answer = await this.connection.post({ ...call, readsFaults: true });
    const elements = await readAnswer(answer.body);
    const fault = elements.flatMap((element) => faultIn(element) ?? [])[0];
    if (fault) {
      // The code alone: its description may name the person.
      this.logger.warn({ faultCode: fault }, 'the population register answered with a fault');
      return 'failed';
    }
    if (answer.status !== 200) throw new Unavailable(SYSTEM, { cause: new Error(`answered ${answer.status}`) });
    const posts = elements.flatMap(postsIn).flatMap((post) => readXmlPost(post) ?? []);
    return posts.find((post) => post.number === number || post.earlierNumbers.includes(number)) ?? 'absent';
  }

  private request(number: string): string {
    const { organisation, order } = this.config;
    return `<?xml version="1.0" encoding="UTF-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:v1="${NAMESPACE}"><soap:Body>
<v1:PersonpostRequest><v1:Bestallning><v1:OrgNr>${organisation}</v1:OrgNr><v1:BestallningsId>${order}</v1:BestallningsId></v1:Bestallning><v1:PersonId>${number}</v1:PersonId></v1:PersonpostRequest>
</soap:Body></soap:Envelope>`;
  }
}

/** What the answer holds; one that is no SOAP answer of the register's is no answer. */
async function readAnswer(body: string): Promise<XmlElement[]> {
  const elements: XmlElement[] = [];
  try {
    for await (const element of xmlElements([Buffer.from(body)], ANSWERS)) elements.push(element);
  } catch (cause) {
    throw new Unavailable(SYSTEM, { cause });
  }
  if (elements.length === 0) throw new Unavailable(SYSTEM, { cause: new Error('the answer is no SOAP answer') });
  return elements;
}

const postsIn = (element: XmlElement): readonly XmlElement[] =>
  element.name === XML_POST ? [element] : element.children.filter(({ name }) => name === XML_POST);

/** The register's code of a fault, wherever it stands in it. */
function faultIn(element: XmlElement): string | undefined {
  if (element.name !== 'Fault') return undefined;
  const code = /Felkod\W{0,5}(\w{1,20})/.exec(textsIn(element))?.[1];
  return code ?? 'unknown';
}

const textsIn = (element: XmlElement): string =>
  `${element.name} ${element.text} ${element.children.map(textsIn).join(' ')}`;
