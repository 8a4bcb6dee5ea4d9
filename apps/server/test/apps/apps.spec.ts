import { LimitsConfig, PeriodicWork, RouteAccessCheck } from '@farled/infra';
import request from 'supertest';
import { apply } from '../cases/apply';
import type { Person } from '../cases/case-world';
import { AppWorld } from './app-world';

const DAY = 86_400_000;

describe('an app', () => {
  let world: AppWorld;
  let elin: Person;
  let omar: Person;
  let caseId: string;

  beforeAll(async () => {
    world = await AppWorld.start();
    elin = await world.cases.resident('elin');
    omar = await world.cases.resident('omar');
    ({ caseId } = await apply(world.cases, elin));
  });
  afterAll(() => world?.stop());
  afterEach(() => world.cases.source.query('update identity.app_grant set ended_at = now()'));

  const sql = (query: string, values: unknown[] = []) => world.cases.source.query(query, values);
  const status = async (token: string, path = '/cases') => (await world.call(token, 'get', path)).status;

  it('is asked about in plain words, and gets what it asked for and no more', async () => {
    const asked = await world.ask(world.native, 'profile:read cases:read');
    expect(asked.page).toBe(`/godkann-app/${asked.uid}`);
    const who = { 'x-test-actor': JSON.stringify(elin.actor), 'accept-language': 'en' };
    const question = await asked.browser.get(`/api/app-requests/${asked.uid}/question`).set(who).expect(200);
    expect(question.body).toEqual({
      name: 'Neighbour app',
      owner: 'Grannföreningen',
      scopes: ['cases:read', 'profile:read'],
      until: expect.any(String),
    });
    const back = await world.answer(asked, elin.actor, true);
    expect(back).toMatch(/^se\.example\.grannappen:\/back\?code=/);
    const tokens = await world.redeem(world.native, asked, back);
    expect(tokens).toMatchObject({
      token_type: 'bearer',
      scope: expect.stringMatching(/^(cases:read profile:read|profile:read cases:read)$/),
      expires_in: 600,
    });
    expect(tokens.id_token).toBeUndefined();
    const { body } = await world.call(tokens.access_token, 'get', '/cases').expect(200);
    expect(body.items).toMatchObject([{ id: caseId }]);
    expect(await status(tokens.access_token, '/me')).toBe(200);
  });

  it('of a server shows its secret', async () => {
    const { access_token } = await world.allowed(world.server, elin, 'cases:read');
    expect(await status(access_token)).toBe(200);
    const asked = await world.ask(world.server, 'cases:read');
    const back = await world.answer(asked, elin.actor, true);
    const guessed = { ...world.server, secret: 'guessed' };
    await expect(world.redeem(guessed, asked, back)).rejects.toMatchObject({ status: 401 });
  });

  it('learns of a no, and gets nothing', async () => {
    const asked = await world.ask(world.native, 'cases:read');
    const back = new URL(await world.answer(asked, elin.actor, false));
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('code')).toBeNull();
    expect((await elin.get('/me/apps').expect(200)).body.items).toEqual([]);
  });

  it('gets nothing without the proof that it began (PKCE), nor by a plain one', async () => {
    const asked = await world.ask(world.native, 'cases:read');
    const back = await world.answer(asked, elin.actor, true);
    const stolen = { ...asked, verifier: 'x'.repeat(43) };
    await expect(world.redeem(world.native, stolen, back)).rejects.toMatchObject({ error: 'invalid_grant' });
    const wrongs: Record<string, string>[] = [
      { code_challenge_method: 'plain' },
      { code_challenge: '' },
      { response_type: 'token' },
    ];
    for (const wrong of wrongs) {
      const { page } = await world.ask(world.native, 'cases:read', wrong);
      expect(page).toMatch(/^se\.example\.grannappen:\/back[?#]error=/);
    }
  });

  it('sends nobody to an address that is not its own, and asks for no more than it is registered for', async () => {
    for (const redirect_uri of ['https://evil.example/back', 'se.example.grannappen:/other']) {
      const { browser, page } = await world.ask(world.native, 'cases:read', { redirect_uri });
      expect(page).toBe('undefined');
      const query = new URLSearchParams({ client_id: 'grannappen', redirect_uri, response_type: 'code' });
      const answer = await browser.get(`/api/oauth/authorize?${query}`).expect(400);
      expect(answer.text).toContain('<h1>');
      expect(answer.text).not.toContain('evil');
    }
    const port = await world.ask(world.native, 'cases:read', { redirect_uri: 'http://127.0.0.1:51234/back' });
    expect(port.page).toMatch(/^\/godkann-app\//);
    for (const scope of ['drafts', 'cases:read openid'])
      expect((await world.ask(world.server, scope)).page).toContain('error=invalid_scope');
  });

  it('shows a code once: the second time ends all that came of it', async () => {
    const asked = await world.ask(world.native, 'cases:read');
    const back = await world.answer(asked, elin.actor, true);
    const { access_token, refresh_token } = await world.redeem(world.native, asked, back);
    expect(await status(access_token)).toBe(200);
    await expect(world.redeem(world.native, asked, back)).rejects.toMatchObject({ error: 'invalid_grant' });
    expect(await status(access_token)).toBe(401);
    await expect(world.refresh(world.native, refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
    expect((await elin.get('/me/apps')).body.items).toEqual([]);
  });

  it('gets a new refresh token each time; an old one that comes back ends them all', async () => {
    const first = await world.allowed(world.native, elin, 'cases:read');
    const second = await world.refresh(world.native, first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await status(second.access_token)).toBe(200);
    await expect(world.refresh(world.native, first.refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
    expect(await status(second.access_token)).toBe(401);
    await expect(world.refresh(world.native, second.refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('may do only what it was allowed, says so plainly, and never what is not for apps', async () => {
    const { access_token } = await world.allowed(world.native, elin, 'cases:read');
    const refused = await world.call(access_token, 'post', `/cases/${caseId}/messages`).send({ text: 'x' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'app.scope', detail: expect.stringContaining('cases:write') });
    expect(refused.headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="cases:write"');
    for (const path of ['/me/apps', '/session/logins', '/me/export', '/acting/choices', '/sign-requests']) {
      const { body } = await world.call(access_token, 'get', path).expect(403);
      expect(`${path} ${body.code}`).toMatch(/ (app\.not-for-apps|not-allowed)$/);
    }
    await world.call(access_token, 'get', '/services').expect(200);
    expect((await world.call(access_token, 'get', '/session').expect(200)).body.authenticated).toBe(false);
  });

  it('is refused by every route whose scope it has not been allowed, and by every route that has none', async () => {
    const routes = world.cases.app
      .get(RouteAccessCheck)
      .routes()
      .flatMap((route) =>
        route.access && !route.access.public && route.path.startsWith('/api/')
          ? [{ ...route, access: route.access }]
          : [],
      );
    expect(routes.filter(({ access }) => access.scope).length).toBeGreaterThan(25);
    const tokens = {
      'cases:read': (await world.allowed(world.native, elin, 'cases:read')).access_token,
      drafts: (await world.allowed(world.native, elin, 'drafts')).access_token,
    };
    const open: string[] = [];
    for (const [allowed, token] of Object.entries(tokens))
      for (const { method, path, access } of routes.filter(({ access: { scope } }) => scope !== allowed)) {
        const address = path.slice('/api'.length).replace(/:slug/g, 'ansok-forskola').replace(/:\w+/g, caseId);
        const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
        const { status: found, body } = await world.call(token, verb, address);
        const isRefused = found === 403 && /^(app\.(scope|not-for-apps)|not-allowed)$/.test(body.code);
        if (!isRefused) open.push(`${method} ${path} (${access.action}): ${found} ${body.code}`);
      }
    expect(open).toEqual([]);
  });

  it('never reaches what is another resident’s', async () => {
    const { access_token } = await world.allowed(world.native, omar, 'cases:read cases:write drafts');
    expect(await status(access_token, `/cases/${caseId}`)).toBe(404);
    expect((await world.call(access_token, 'get', '/cases')).body.items).toEqual([]);
    const message = { requestKey: caseId, text: 'Hej', documents: [] };
    await world.call(access_token, 'post', `/cases/${caseId}/messages`).send(message).expect(404);
  });

  it('is refused when the browser’s session comes along', async () => {
    const { access_token } = await world.allowed(world.native, elin, 'cases:read');
    const both = await world.call(access_token, 'get', '/cases').set('cookie', 'farled=s%3Aabc').expect(400);
    expect(both.body.code).toBe('app.two-proofs');
  });

  it('begins a draft for her, who still signs it herself', async () => {
    const { access_token } = await world.allowed(world.native, elin, 'drafts');
    const { body: draft } = await world
      .call(access_token, 'post', '/drafts')
      .send({ service: 'ansok-forskola' })
      .expect(200);
    expect((await elin.get('/drafts')).body.items.some(({ id }: { id: string }) => id === draft.id)).toBe(true);
    await world.call(access_token, 'post', `/signings/${draft.id}/bankid`).send({ device: 'other' }).expect(403);
  });

  it('is seen by its resident, who puts it out at once', async () => {
    const { access_token, refresh_token } = await world.allowed(world.native, elin, 'cases:read');
    await status(access_token);
    const { body } = await elin.get('/me/apps').expect(200);
    expect(body.items).toMatchObject([
      {
        id: 'grannappen',
        name: 'Grannappen',
        owner: 'Grannföreningen',
        scopes: ['cases:read'],
        usedAt: expect.any(String),
      },
    ]);
    await omar.remove('/me/apps/grannappen').expect(404);
    await elin.remove('/me/apps/grannappen').expect(204);
    const refused = await world.call(access_token, 'get', '/cases').expect(401);
    expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    await expect(world.refresh(world.native, refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
    await elin.remove('/me/apps/grannappen').expect(404);
  });

  it('ends with a log-out everywhere, and by its own wish (RFC 7009)', async () => {
    const { access_token } = await world.allowed(world.native, elin, 'cases:read');
    await elin.remove('/session/logins').expect(204);
    expect(await status(access_token)).toBe(401);
    const again = await world.allowed(world.native, elin, 'cases:read');
    const body = `client_id=grannappen&token=${again.refresh_token}`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await request(world.url).post('/api/oauth/revoke').set(form).send(body).expect(200);
    expect(await status(again.access_token)).toBe(401);
    expect((await elin.get('/me/apps')).body.items).toEqual([]);
  });

  it('has a token for ten minutes, and a yes for ninety days', async () => {
    const { access_token, refresh_token } = await world.allowed(world.native, elin, 'cases:read');
    world.cases.clock.advance(11 * 60_000);
    expect(await status(access_token)).toBe(401);
    const next = await world.refresh(world.native, refresh_token);
    expect(await status(next.access_token)).toBe(200);
    world.cases.clock.advance(90 * DAY);
    await expect(world.refresh(world.native, next.refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
    expect((await elin.get('/me/apps')).body.items).toEqual([]);
    await world.cases.app.get(PeriodicWork).runAll();
    expect(await sql('select kind from identity.app_record')).toEqual([]);
  });

  it('is answered only in the browser in which it asked, and once', async () => {
    const asked = await world.ask(world.native, 'cases:read');
    const other = await world.ask(world.native, 'cases:read');
    const path = `/api/app-requests/${asked.uid}`;
    const who = { 'x-test-actor': JSON.stringify(elin.actor) };
    const foreign = await other.browser.post(`${path}/answer`).set(who).send({ allow: true }).expect(404);
    expect(foreign.body.code).toBe('app.request-gone');
    await other.browser.get(`/api/oauth/authorize/${asked.uid}`).expect(410);
    await asked.browser.get(`${path}/question`).expect(401);
    await world.answer(asked, elin.actor, true);
    await asked.browser.get(`${path}/question`).set(who).expect(404);
  });

  it('stands in the log beside the resident, and nothing that opens anything stands in the database', async () => {
    const tokens = await world.allowed(world.native, elin, 'cases:read');
    await world.call(tokens.access_token, 'get', `/cases/${caseId}`).expect(200);
    const { personId } = elin.actor as { personId: string };
    const rows = await sql(
      'select action, actor, app from infra.audit where app is not null order by seq desc limit 2',
    );
    expect(rows).toEqual([
      { action: 'read', actor: `person:${personId}`, app: 'grannappen' },
      { action: 'app.allow', actor: `person:${personId}`, app: 'grannappen' },
    ]);
    const { body: log } = await elin.get('/me/access-log').expect(200);
    expect(log.items[0].by).toBe('Du själv, genom appen Grannappen');
    const [{ all }] = await sql("select string_agg(r::text, ' ') as all from identity.app_record r");
    for (const secret of [tokens.access_token, tokens.refresh_token ?? '']) expect(all).not.toContain(secret);
  });

  it('makes only so many calls in a minute for one resident, and those leave her own pages alone', async () => {
    const limits = world.cases.app.get(LimitsConfig);
    const { access_token } = await world.allowed(world.native, elin, 'cases:read');
    const most = limits.appCallsPerMinute;
    limits.appCallsPerMinute = 3;
    const answers = [];
    for (let call = 0; call < 5; call += 1) answers.push(await status(access_token));
    limits.appCallsPerMinute = most;
    expect(answers.filter((answer) => answer === 200)).toHaveLength(3);
    expect(answers.at(-1)).toBe(429);
    await elin.get('/cases').expect(200);
  });

  it('finds what the server can, and nothing that it should not', async () => {
    const { body } = await request(world.url).get('/.well-known/oauth-authorization-server').expect(200);
    expect(body).toMatchObject({
      issuer: world.url,
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      response_types_supported: ['code'],
    });
    for (const path of [
      '/.well-known/openid-configuration',
      '/jwks',
      '/reg',
      '/token',
      '/api/oauth/jwks',
      '/session/end',
    ])
      await request(world.url).get(path).expect(404);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const grant of ['password', 'client_credentials', 'implicit']) {
      const body = `client_id=grannappen&grant_type=${grant}`;
      await request(world.url).post('/api/oauth/token').set(form).send(body).expect(400);
    }
  });
});
