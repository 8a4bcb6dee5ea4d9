import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningBroker, startBroker } from '@farled/broker';
import { Seeding } from '@farled/catalogue';
import { HealthChecks } from '@farled/infra';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';
import { createServer } from '../src/create-server';

jest.setTimeout(30_000);

describe('the server', () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'farled-web-'));
  const before = { ...process.env };
  let database: TestDatabase;
  let app: NestExpressApplication;
  let broker: RunningBroker;

  beforeAll(async () => {
    for (const name of ['portal', 'workspace', 'studio']) {
      mkdirSync(join(webRoot, name, 'assets'), { recursive: true });
      writeFileSync(join(webRoot, name, 'index.html'), `<html><head></head><body>${name}</body></html>`);
      writeFileSync(join(webRoot, name, 'assets', 'app-1.js'), '1');
    }
    database = await createTestDatabase();
    process.env.DATABASE_URL = database.url;
    process.env.FARLED_WEB_ROOT = webRoot;
    writeFileSync(join(webRoot, 'theme.yaml'), `accent: '#004b87'\nlogo: logo.svg\n`);
    writeFileSync(join(webRoot, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    process.env.FARLED_THEME = join(webRoot, 'theme.yaml');
    broker = await startBroker({ databaseUrl: database.url, port: 0 });
    process.env.FARLED_BROKER_PORT = String(broker.port);
    app = await createServer();
    await app.init();
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await broker?.close();
    process.env = before;
    await database.drop();
    rmSync(webRoot, { recursive: true });
  });
  const http = () => request(app.getHttpServer());

  it.each([
    ['/', 'portal'],
    ['/arenden/1', 'portal'],
    ['/officer/', 'workspace'],
    ['/officer/arenden/1', 'workspace'],
    ['/studio', 'studio'],
    ['/studio/ansok-forskola', 'studio'],
  ])('serves %s from the %s', async (path, name) => {
    const page = await http().get(path).expect(200);
    expect(page.text).toContain(`<body>${name}`);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it.each(['/', '/officer/', '/studio/'])('dresses %s in the municipality’s theme', async (path) => {
    const [, sheet = ''] =
      /<link rel="stylesheet" href="(\/theme\/[0-9a-f]+\.css)">/.exec((await http().get(path)).text) ?? [];
    const { text, headers } = await http()
      .get(sheet)
      .expect(200)
      .expect('content-type', /text\/css/);
    expect(headers['cache-control']).toContain('immutable');
    expect(text).toContain('--ds-color-accent-base-default:#004b87');
    const [, logo = ''] = /url\('(\/theme\/[^']+)'\)/.exec(text) ?? [];
    await http().get(logo).expect(200).expect('content-type', 'image/svg+xml');
    await http().get('/theme/0.css').expect(404);
  });

  it('gives the studio a new nonce with each page, and nobody else an exception', async () => {
    const [first, second] = [await http().get('/studio/'), await http().get('/studio/')];
    const nonceOf = (page: typeof first) => /content="([^"]+)"/.exec(page.text)?.[1];
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first)}'`);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect((await http().get('/')).headers['content-security-policy']).not.toMatch(/nonce|unsafe/);
  });

  it('keeps assets for a year, and answers 404 for one that is gone', async () => {
    const asset = await http().get('/officer/assets/app-1.js').expect(200);
    expect(asset.headers['cache-control']).toContain('immutable');
    await http().get('/assets/app-0.js').expect(404);
    await http()
      .get('/api/nope')
      .expect(404)
      .expect('content-type', /problem\+json/);
    await http().get('/../../package.json').expect(404);
  });

  it('documents its routes, the public ones with an empty security list, and every place in a path', async () => {
    const { body } = await http().get('/api/openapi.json').expect(200);
    expect(body.paths['/health/ready'].get.security).toEqual([]);
    expect(body.paths['/api/me/export'].get.security).toEqual([{ session: [] }]);
    expect(body.paths['/api/me'].get.security).toContainEqual({ oauth2: ['profile:read'] });
    const { flows } = body.components.securitySchemes.oauth2;
    expect(flows.authorizationCode).toMatchObject({ tokenUrl: '/api/oauth/token' });
    const { parameters } = body.paths['/api/cases/{caseId}/payments/{paymentId}/attempts'].post;
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual(['caseId', 'paymentId']);
  });

  it('is ready once database, engine and e-services are, and says what is missing otherwise', async () => {
    await app.get(Seeding).run();
    const checks = { database: 'up', engine: 'up', catalogue: 'up', 'population-register-deliveries': 'up' };
    await http().get('/health/ready').expect(200, { status: 'up', checks });
    app.get(HealthChecks).register('engine', () => Promise.reject(new Error('down')));
    await http()
      .get('/health/ready')
      .expect(503, { status: 'down', checks: { ...checks, engine: 'down' } });
  });
});
