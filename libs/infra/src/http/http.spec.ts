import { Rejected, Unavailable } from '@farled/kernel';
import { Body, Controller, Get, Injectable, Module, type NestMiddleware, Param, Post, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { IsEmail } from 'class-validator';
import type { NextFunction, Request, Response } from 'express';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import {
  CurrentActor,
  DatabaseModule,
  definePolicies,
  HealthModule,
  HTTP_OPTIONS,
  HttpModule,
  InfraModule,
  infraTables,
  Limited,
  Policy,
  Public,
  prepareHttp,
  setActor,
  WithoutCsrf,
} from '..';

definePolicies({
  'thing.read': (actor) => actor.kind === 'staff' && actor.roles.includes('operator'),
  'thing.open': (actor) => actor.kind !== 'nobody',
});

class Message {
  @IsEmail()
  email: string;
}

@Controller('api/things')
class Things {
  @Public() @Post() post(@Body() body: Record<string, unknown>) {
    return { fields: Object.keys(body).length };
  }
  @Public() @Post('checked') checked(@Body() body: Message) {
    return body;
  }
  @Public() @Limited('search', 'q') @Get('found') found() {
    return 'found';
  }
  @Policy('thing.open') @Limited('look-up') @Get('person') person() {
    return 'person';
  }
  @Public() @WithoutCsrf() @Post('callback') callback() {
    return 'taken';
  }
  @Policy('thing.read') @Get('secret') secret() {
    return 'secret';
  }
  @Policy('thing.open') @Get('mine') mine(@CurrentActor() actor: { kind: string }) {
    return { kind: actor.kind };
  }
  @Public() @Get('fails/:how') fails(@Param('how') how: string) {
    if (how === 'bug') throw new Error('person 19900118-2394 lives at a@b.se');
    if (how === 'away') throw new Unavailable('register');
    throw new Rejected('not-found', 'not-found');
  }
}

/** Stands in for libs/identity: a session and an actor from headers. */
@Injectable()
class TestSession implements NestMiddleware {
  use(incoming: Request, _: Response, next: NextFunction) {
    const token = incoming.get('test-session-token');
    if (token) Object.assign(incoming, { session: { csrfToken: token } });
    const personId = incoming.get('test-resident');
    if (personId) setActor(incoming, { kind: 'resident', personId, assurance: 3 });
    next();
  }
}

describe('HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  async function start(...controllers: Type[]): Promise<NestExpressApplication> {
    @Module({
      imports: [DatabaseModule.forRoot([infraTables], { url: database.url }), InfraModule, HttpModule, HealthModule],
      controllers,
    })
    class TestModule {}
    const module = await Test.createTestingModule({ imports: [TestModule] }).compile();
    const started = module.createNestApplication<NestExpressApplication>(HTTP_OPTIONS);
    started.useLogger(false);
    prepareHttp(started);
    const session = new TestSession();
    started.use(session.use.bind(session));
    await started.init();
    return started;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await start(Things);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  const http = () => request(app.getHttpServer());

  it('does not start with a route that has no policy, or a policy nobody has defined', async () => {
    @Controller('api/open')
    class Forgotten {
      @Get('door') door() {
        return 'open';
      }
      @Policy('never.defined') @Post('window') window() {
        return 'open';
      }
    }
    await expect(start(Things, Forgotten)).rejects.toThrow(
      'GET /api/open/door (Forgotten.door)\n  - POST /api/open/window (Forgotten.window)',
    );
  });

  it('answers problem+json in the language of the reader', async () => {
    const swedish = await http().get('/api/things/fails/x').set('accept-language', 'sv').expect(404);
    const english = await http().get('/api/things/fails/x?lang=en').expect(404);
    expect(swedish.headers['content-type']).toContain('application/problem+json');
    expect(swedish.body).toMatchObject({ code: 'not-found', title: 'Finns inte' });
    expect(english.body).toMatchObject({ code: 'not-found', title: 'Not found' });
    expect(swedish.body.correlationId).toBe(swedish.headers['x-correlation-id']);
  });

  it('keeps a caller-given correlation id, and never echoes another', async () => {
    const kept = await http().get('/api/nope').set('x-correlation-id', 'abc-12345').expect(404);
    const dropped = await http().get('/api/nope').set('x-correlation-id', 'a b<script>').expect(404);
    expect(kept.headers['x-correlation-id']).toBe('abc-12345');
    expect(dropped.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says of our own faults nothing but the reference', async () => {
    const bug = await http().get('/api/things/fails/bug').expect(500);
    expect(JSON.stringify(bug.body)).not.toMatch(/2394|a@b/);
    await http().get('/api/things/fails/away').expect(503).expect('retry-after', '10');
  });

  it('lets nobody, the wrong kind and the right kind through as the policy says', async () => {
    await http().get('/api/things/secret').expect(401);
    await http().get('/api/things/secret').set('test-resident', '1').expect(403);
    await http().get('/api/things/mine').set('test-resident', '1').expect(200, { kind: 'resident' });
  });

  it('asks a cookie session for its token on unsafe methods', async () => {
    const post = () => http().post('/api/things').set('test-session-token', 'right').send({ a: 1 });
    await post().expect(403);
    await post().set('x-csrf-token', 'wrong').expect(403);
    await post().set('x-csrf-token', 'right').expect(201);
    await http().get('/api/things/mine').set('test-session-token', 'right').set('test-resident', '1').expect(200);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://proxied.example' }, 201],
    [{ origin: 'http://127.0.0.1:3000' }, 201],
    [{}, 201],
  ])('takes a change from our own pages only: %j', async (headers, status) => {
    const post = (path: string) =>
      http().post(path).set(headers).set('test-session-token', 'right').set('x-csrf-token', 'right').send({});
    await post('/api/things').expect(status);
    await http().post('/api/things').set(headers).send({}).expect(status);
    await post('/api/things/callback').expect(201);
  });

  it.each([
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), 400, 'json.too-deep'],
    ['hidden depth after a string', `{"a":"\\"[","b":${'['.repeat(50)}${']'.repeat(50)}}`, 400, 'json.too-deep'],
    ['a swarm of values', `[${'1,'.repeat(200_000)}1]`, 413, 'json.too-many-values'],
    ['a body over the limit', `"${'a'.repeat(1_200_000)}"`, 413, 'http.too-large'],
    ['broken JSON', '{"a":', 400, 'http.malformed'],
    ['a prototype name', '{"__proto__": {"isAdmin": true}}', 400, 'json.forbidden-name'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await http().post('/api/things').set('content-type', 'application/json').send(body).expect(status);
    expect(answer.body.code).toBe(code);
  });

  it('refuses compressed bodies and unknown fields', async () => {
    const compressed = http()
      .post('/api/things')
      .set('content-type', 'application/json')
      .set('content-encoding', 'gzip');
    await compressed.send('x').expect(415);
    const unknown = await http().post('/api/things/checked').send({ email: 'nonsense', more: 1 }).expect(422);
    expect(unknown.body.violations.map((one: { path: string }) => one.path).sort()).toEqual(['email', 'more']);
  });

  it('slows down who calls too often, by person and by address', async () => {
    process.env.FARLED_REQUESTS_PER_MINUTE = '2';
    const busy = await start(Things);
    delete process.env.FARLED_REQUESTS_PER_MINUTE;
    const call = (resident: string) =>
      request(busy.getHttpServer()).get('/api/things/mine').set('test-resident', resident);
    for (const status of [200, 200, 429]) await call('a').expect(status);
    await call('b').expect(200);
    const anonymous = () => request(busy.getHttpServer()).get('/api/things/fails/x');
    for (const status of [404, 404, 429]) await anonymous().expect(status);
    await busy.close();
  });

  it('limits searches and look-ups by person and by address, in all processes together', async () => {
    process.env.FARLED_SEARCHES_PER_MINUTE = '2';
    process.env.FARLED_LOOK_UPS_PER_MINUTE = '2';
    process.env.FARLED_PERSONS_PER_ADDRESS = '2';
    const processes = [await start(Things), await start(Things)] as const;
    for (const name of ['SEARCHES_PER_MINUTE', 'LOOK_UPS_PER_MINUTE', 'PERSONS_PER_ADDRESS'])
      delete process.env[`FARLED_${name}`];
    const call = (index: 0 | 1, path: string, resident?: string) => {
      const made = request(processes[index].getHttpServer()).get(`/api/things/${path}`);
      return resident ? made.set('test-resident', resident) : made;
    };
    await call(0, 'found?q=a').expect(200);
    await call(1, 'found?q=b').expect(200);
    const { headers, body } = await call(0, 'found?q=c').expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body).toMatchObject({ code: 'too-many', detail: expect.stringContaining(headers['retry-after'] ?? '?') });
    await call(0, 'found').expect(200);
    for (const [who, status] of [
      ['a', 200],
      ['a', 200],
      ['a', 429],
      ['b', 200],
      ['b', 200],
      ['c', 429],
    ] as const)
      await call(1, 'person', who).expect(status);
    for (const one of processes) await one.close();
  });

  it('tells a person who is sent to an address of the API on a page in her language', async () => {
    const { text, headers } = await http().get('/api/things/fails/x?lang=en').set('accept', 'text/html').expect(404);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(text).toContain('<h1>Not found</h1>');
    const swedish = await http().get('/api/things/fails/%3Cscript%3E').set('sec-fetch-mode', 'navigate').expect(404);
    expect(swedish.text).toMatch(/<html lang="sv">.*Finns inte.*Försök igen.*Till startsidan/);
    expect(swedish.text).not.toContain('<script>');
  });

  it('sends strict headers, and no cache keeps an answer', async () => {
    const { headers } = await http().get('/api/things/fails/x');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('reports that it lives and that it is ready', async () => {
    await http().get('/health/live').expect(200);
    await http()
      .get('/health/ready')
      .expect(200, { status: 'up', checks: { database: 'up' } });
  });
});
