/// <reference types="jest" />
import { ApiClient } from './client';
import { ApiProblem, NoAnswer } from './problem';

interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: unknown;
}

const SESSION = { authenticated: false, csrfToken: 'first' };
const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'x-correlation-id': 'ref-1' } });

/** A client whose server answers in the order given; the session is answered by itself. */
function setup(...answers: (Response | Error)[]) {
  const sent: Sent[] = [];
  const sessions: object[] = [SESSION, { ...SESSION, csrfToken: 'second' }];
  const heard = { loggedOut: 0, activity: 0, changed: 0 };
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = input as string;
    sent.push({ url, method: init?.method ?? '', headers: init?.headers as Headers, body: init?.body });
    if (url === '/api/session') return json(sessions.shift());
    const answer = answers.shift() ?? json({});
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const api = new ApiClient({
    language: () => 'sv',
    onActingChanged: () => {
      heard.changed += 1;
    },
    onLoggedOut: () => {
      heard.loggedOut += 1;
    },
    onActivity: () => {
      heard.activity += 1;
    },
  });
  return { api, sent, sessions, heard };
}

describe('the API client', () => {
  afterEach(() => jest.restoreAllMocks());

  it('fills path and query, and speaks the reader’s language', async () => {
    const { api, sent } = setup(json({ items: [], next: null }));
    await api.call('GET /api/cases', { query: { after: 'a b', limit: undefined } });
    expect(sent[0]?.url).toBe('/api/cases?after=a+b');
    expect(sent[0]?.headers.get('accept-language')).toBe('sv');
    expect(sent[0]?.headers.get('x-csrf-token')).toBeNull();
  });

  it('fetches a token before the first change and sends it', async () => {
    const { api, sent } = setup();
    await api.call('PUT /api/drafts/{id}', { path: { id: 'd/1' }, body: { answers: {}, page: null, revision: 1 } });
    expect(sent.map(({ url }) => url)).toEqual(['/api/session', '/api/drafts/d%2F1']);
    expect(sent[1]?.headers.get('x-csrf-token')).toBe('first');
    expect(sent[1]?.body).toBe('{"answers":{},"page":null,"revision":1}');
  });

  it('renews a stale token once and asks again', async () => {
    const stale = json({ code: 'csrf.invalid', status: 403, title: '', detail: '' }, 403);
    const { api, sent } = setup(stale, json({ revision: 2, savedAt: 'now' }));
    await api.call('DELETE /api/drafts/{id}', { path: { id: 'd' } });
    expect(sent.at(-1)?.headers.get('x-csrf-token')).toBe('second');
    expect(sent).toHaveLength(4);
  });

  it('goes on saying for whom the page was opened, and tells when the session has come to act for another', async () => {
    const refused = json({ code: 'acting.changed', status: 409, title: '', detail: '' }, 409);
    const { api, sent, sessions, heard } = setup(json({ items: [] }), refused);
    sessions.splice(
      0,
      2,
      ...['p/self', 'p/child', 'p/child'].map((actingKey) => ({ ...SESSION, authenticated: true, actingKey })),
    );
    await api.call('GET /api/session', {});
    await api.call('GET /api/drafts', {});
    expect(sent.at(-1)?.headers.get('x-farled-acting')).toBe('p/self');
    await api.call('GET /api/session', {});
    expect(heard.changed).toBe(1);
    await expect(api.call('GET /api/drafts', {})).rejects.toMatchObject({ code: 'acting.changed' });
    expect(sent.at(-1)?.headers.get('x-farled-acting')).toBe('p/self');
    expect(heard.changed).toBe(2);
    api.forgetToken();
    await api.call('GET /api/session', {});
    await api.call('GET /api/drafts', {});
    expect(sent.at(-1)?.headers.get('x-farled-acting')).toBe('p/child');
    expect(heard.changed).toBe(2);
  });

  it('throws the problem with its reference, and tells when nobody is logged in any more', async () => {
    const { api, heard } = setup(
      json({ code: 'session.ended', title: 'Utloggad', detail: 'Logga in igen.', status: 401 }, 401),
    );
    const failure = await api.call('GET /api/me', {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({ status: 401, code: 'session.ended', reference: 'ref-1' });
    expect(heard).toEqual({ loggedOut: 1, activity: 0, changed: 0 });
  });

  it('makes a problem of what a proxy answers', async () => {
    const { api } = setup(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(api.call('GET /api/me', {})).rejects.toMatchObject({ status: 502, code: 'http.502' });
  });

  it('tells silence from refusal', async () => {
    const { api } = setup(new TypeError('Failed to fetch'));
    await expect(api.call('GET /api/me', {})).rejects.toEqual(new NoAnswer('offline'));
  });
});
