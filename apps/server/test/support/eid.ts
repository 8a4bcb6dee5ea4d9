import request, { type Response } from 'supertest';
import type { Browser } from './browser';

export type EidKey = 'exempel' | 'prov' | 'eidas';

/** What a resident does with an e-legitimation of the sandbox's federation. */
export class Eid {
  constructor(private readonly platform: { readonly sandbox: { readonly url: string } }) {}

  id(key: EidKey): string {
    return `${this.platform.sandbox.url}/eid/${key}`;
  }

  /** Begins a login at the platform; the address at the IdP, or the page that posts the request there. */
  begin(browser: Browser, key: EidKey = 'exempel', till = '/mina-arenden'): Promise<Response> {
    return browser.agent.get('/api/eid/login').query({ idp: this.id(key), till });
  }

  /** Carries the request to the IdP as a browser would; the IdP's page. */
  async atIdp(outgoing: Response): Promise<Response> {
    const { url } = this.platform.sandbox;
    const { location } = outgoing.headers;
    if (location) return request(url).get(location.slice(url.length));
    const action = /action="([^"]+)"/.exec(outgoing.text)?.[1] ?? '';
    return request(url).post(new URL(action).pathname).type('form').send(formOf(outgoing.text));
  }

  /** Chooses who she is and what the IdP shall answer; the form that goes back to the platform. */
  async choose(page: Response, choice: { person?: string; action?: string } = {}): Promise<AnswerForm> {
    const action = /<form method="post" action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const { login = '' } = formOf(page.text);
    const onward = await request(this.platform.sandbox.url)
      .post(new URL(action).pathname)
      .type('form')
      .send({ login, person: 'elin', action: 'login', ...choice });
    const { SAMLResponse = '', RelayState = '' } = formOf(onward.text);
    return { SAMLResponse, RelayState };
  }

  answer(browser: Browser, form: Partial<AnswerForm>, purpose: 'login' | 'sign' = 'login'): Promise<Response> {
    return browser.agent.post(`/api/eid/${purpose}/acs`).type('form').send(form);
  }

  /** A whole login; where the browser was sent in the end. */
  async logIn(browser: Browser, key: EidKey, choice: { person?: string; action?: string } = {}): Promise<string> {
    const form = await this.choose(await this.atIdp(await this.begin(browser, key)), choice);
    return (await this.answer(browser, form)).headers.location ?? '';
  }
}

/** What an IdP's page posts to us. */
export interface AnswerForm {
  readonly SAMLResponse: string;
  readonly RelayState: string;
}

const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');

const formOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      plain(value ?? ''),
    ]),
  );
