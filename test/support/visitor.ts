import type { Installation } from './installation';
import { personalNumberOf } from './test-persons';
import { requireWritten } from './written-answers';

export interface Answer<T = any> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  /** The body; throws what was answered when it was a refusal. */
  ok(): T;
}

const UNSAFE = new Set(['POST', 'PUT', 'DELETE']);
const PATIENCE_MS = 60_000;

/** Somebody with a browser of her own: cookies, the CSRF token, and the same requests as our pages send. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  /** The language of the reader. */
  language: 'sv' | 'en' = 'sv';
  private token: string | undefined;
  private key: string | undefined;

  constructor(readonly installation: Installation) {}

  /** The test person who is logged in. */
  get person(): string {
    if (!this.key) throw new Error('nobody is logged in');
    return this.key;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), 'application/json');
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.send('PUT', path, JSON.stringify(body), 'application/json');
  }

  /** What is answered, byte for byte. */
  async download(path: string): Promise<{ status: number; headers: Headers; content: Buffer }> {
    const answer = await this.raw('GET', path, undefined, { accept: '*/*', 'accept-language': this.language });
    const { status, headers } = answer;
    return { status, headers, content: Buffer.from(await answer.arrayBuffer()) };
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  async upload(path: string, name: string, content: Buffer, type = 'application/pdf'): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)], { type }), name);
    return this.send('POST', path, form);
  }

  /** Logs in with BankID as a test person of the sandbox (Elin, Omar ...). */
  async loginAsResident(key: string): Promise<this> {
    const started = await this.post('/api/login/bankid', { device: 'other' });
    await this.approve(started.body, key);
    await this.collect(started.body.orderId, (orderId) => this.post('/api/login/bankid/poll', { orderId }));
    this.token = undefined;
    this.key = key;
    return this;
  }

  /** Signs an order that has been started, in the sandbox's BankID app. */
  async approve(order: { qr?: string }, key: string, action = 'sign'): Promise<void> {
    const answer = await fetch(`${this.installation.sandbox}/bankid/api/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ qr: order.qr, personalNumber: personalNumberOf(key), action }),
    });
    if (!answer.ok) throw new Error(`the BankID app answered ${answer.status}: ${await answer.text()}`);
  }

  /** Polls an order until it has ended. */
  async collect(orderId: string, poll: (orderId: string) => Promise<Answer>): Promise<Answer> {
    return eventually(async () => {
      const answer = await poll(orderId);
      if (answer.status !== 200) throw new Stop(`polling answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body.status === 'pending' ? undefined : answer;
    });
  }

  /** Logs in by SAML at the sandbox's IdP as a member of staff. */
  async loginAsStaff(key: string, returnTo = '/officer/'): Promise<this> {
    const toIdp = await this.raw('GET', `/api/login/staff?provider=saml&returnTo=${encodeURIComponent(returnTo)}`);
    const choose = await (await fetch(toIdp.headers.get('location') ?? '')).text();
    const login = fieldValue(choose, 'login');
    const onward = await fetch(`${this.installation.sandbox}/idp/sso/choose`, {
      method: 'POST',
      body: new URLSearchParams({ login, staff: key, action: 'login' }),
    });
    const page = await onward.text();
    const form = new URLSearchParams({ SAMLResponse: fieldValue(page, 'SAMLResponse') });
    if (page.includes('name="RelayState"')) form.set('RelayState', fieldValue(page, 'RelayState'));
    const done = await this.raw('POST', '/api/login/staff/acs', form);
    if (done.status !== 303 && done.status !== 302) throw new Error(`staff login answered ${done.status}`);
    this.token = undefined;
    this.key = key;
    return this;
  }

  /** One request as our pages send it; for what a browser would not send, give body and type yourself. */
  async send(method: string, path: string, body?: BodyInit, type?: string): Promise<Answer> {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': this.language };
    if (type) headers['content-type'] = type;
    if (UNSAFE.has(method)) headers['x-csrf-token'] = await this.csrf();
    const answer = await this.raw(method, path, body, headers);
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    const { status } = answer;
    const content = isJson && text ? JSON.parse(text) : text;
    requireWritten({ method, path, status, body: isJson && text ? content : undefined });
    const ok = () => {
      if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
      return content;
    };
    return { status, headers: answer.headers, body: content, ok };
  }

  /** The same visit in a real browser. */
  cookiesFor(url: string): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url }));
  }

  /** From now on sends a token that is not its session's. */
  forgetToken(): void {
    this.token = 'another';
  }

  private async csrf(): Promise<string> {
    this.token ??= ((await (await this.raw('GET', '/api/session')).json()) as { csrfToken: string }).csrfToken;
    return this.token;
  }

  protected async raw(method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.installation.portal + path, {
      method,
      body,
      headers: cookie ? { ...headers, cookie } : headers,
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}

/** Ends waiting at once: it will not get better. */
class Stop extends Error {}

/** Short at first, longer for what takes longer: to be asked is work for the server that one waits for. */
export function pause(begun: number): Promise<void> {
  const waited = Date.now() - begun;
  return new Promise((done) => setTimeout(done, Math.min(250, 20 + waited / 8)));
}

/** Asks until there is an answer; fails with the last trouble when patience is out. */
export async function eventually<T>(ask: () => Promise<T | undefined>, patienceMs = PATIENCE_MS): Promise<T> {
  const begun = Date.now();
  const end = begun + patienceMs;
  let trouble: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      trouble = undefined;
    } catch (error) {
      if (error instanceof Stop) throw error;
      trouble = error;
    }
    await pause(begun);
  }
  throw new Error(`it did not happen in ${patienceMs / 1000} seconds`, { cause: trouble });
}

function fieldValue(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`no field ${name} on the page: ${html.slice(0, 500)}`);
  return value.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
}
