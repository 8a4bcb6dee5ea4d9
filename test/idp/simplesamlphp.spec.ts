import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IdentityModule, identityTables } from '@farled/identity';
import { DatabaseModule, HttpModule, InfraModule, infraTables } from '@farled/infra';
import { RegisterModule, registerTables } from '@farled/register';
import request from 'supertest';
import { Browser } from '../../apps/server/test/support/browser';
import { startPlatform, type TestPlatform } from '../../apps/server/test/support/platform';
import { SimpleSamlPhp } from './simplesamlphp';
import { Visitor } from './visitor';

jest.setTimeout(60_000);

const described = SimpleSamlPhp.isInstalled ? describe : describe.skip;

/** An IdP that others made, connected by configuration alone (docs/how-to/connect-an-idp.md). */
described('SimpleSAMLphp as the IdP of residents', () => {
  let idp: SimpleSamlPhp;
  let platform: TestPlatform;

  beforeAll(async () => {
    idp = await SimpleSamlPhp.start();
    process.env.FARLED_EID_METADATA = idp.metadataUrl;
    process.env.FARLED_EID_METADATA_CERTIFICATES = 'simplesamlphp.crt';
    process.env.FARLED_EID_SIGNED = 'both';
    const tables = [infraTables, registerTables, identityTables];
    platform = await startPlatform([
      DatabaseModule.forRoot(tables),
      ...[InfraModule, HttpModule, RegisterModule, IdentityModule],
    ]);
    writeFileSync(join(platform.sandbox.certificates.folder, 'simplesamlphp.crt'), idp.certificate);
    const { text } = await request(platform.app.getHttpServer()).get('/api/eid/login/metadata').expect(200);
    idp.trust(text);
  }, 60_000);
  afterAll(async () => {
    await platform?.stop();
    idp?.stop();
    for (const name of ['METADATA', 'METADATA_CERTIFICATES', 'SIGNED']) delete process.env[`FARLED_EID_${name}`];
  });

  it('is offered by the name in its metadata', async () => {
    const { body } = await request(platform.app.getHttpServer()).get('/api/eid/providers').expect(200);
    expect(body).toEqual([{ id: idp.metadataUrl, name: 'Kommunens egen inloggning', logo: null, isForeign: false }]);
  });

  it('logs a resident in, by a request and an answer that both sides check', async () => {
    const browser = await Browser.open(platform.app);
    const begun = await browser.agent.get('/api/eid/login').query({ idp: idp.metadataUrl, till: '/ansok/x' });
    const atIdp = new Visitor();
    const login = await atIdp.get(begun.headers.location ?? '');
    const done = await atIdp.submit(login, { username: 'elin', password: 'elin' });
    const { action, fields } = done.form();
    expect(action).toMatch(/\/api\/eid\/login\/acs$/);
    const answer = await browser.agent.post('/api/eid/login/acs').type('form').send(fields);
    expect(answer.headers.location).toBe('/ansok/x');
    expect(await browser.session()).toMatchObject({ kind: 'resident', displayName: 'Elin Exempel' });
  });

  it('refuses a request that is not ours', async () => {
    const begun = await (await Browser.open(platform.app)).agent.get('/api/eid/login').query({ idp: idp.metadataUrl });
    const url = new URL(begun.headers.location ?? '');
    url.searchParams.set('RelayState', 'another');
    expect((await new Visitor().get(url.href)).text).toMatch(/signature|Unhandled/i);
  });
});
