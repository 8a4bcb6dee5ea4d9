import { IdentityModule, identityTables } from '@farled/identity';
import { DatabaseModule, HttpModule, InfraModule, infraTables } from '@farled/infra';
import { RegisterModule, registerTables } from '@farled/register';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type EidIdp, eidIdps } from '../../sandbox/src/eid/eid-idps';
import { swedes } from '../../sandbox/src/eid/eid-people';
import type { EidAnswer } from '../../sandbox/src/eid/eid-response';
import { Browser } from './support/browser';
import { Eid } from './support/eid';
import { type Forgery, forge } from './support/forge';
import { documents, misdirected, type NamedForgery, weakened, wrappings } from './support/forgeries';
import { startPlatform, type TestPlatform } from './support/platform';

jest.setTimeout(30_000);

/** Every forged or stale answer is refused with its code; its twin, without the forged part, logs in. */
describe('forged answers of an IdP', () => {
  let platform: TestPlatform;
  let eid: Eid;
  let idp: EidIdp;
  let warnings: jest.SpyInstance;

  beforeAll(async () => {
    warnings = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    process.env.FARLED_LOGINS_PER_MINUTE = '100000';
    const tables = [infraTables, registerTables, identityTables];
    platform = await startPlatform([
      DatabaseModule.forRoot(tables),
      ...[InfraModule, HttpModule, RegisterModule, IdentityModule],
    ]);
    eid = new Eid(platform);
    idp = eidIdps(platform.sandbox.certificates, platform.sandbox.url)[0] as EidIdp;
  }, 60_000);
  afterAll(async () => {
    warnings.mockRestore();
    await platform?.stop();
    delete process.env.FARLED_LOGINS_PER_MINUTE;
  });

  interface Asked {
    readonly honest: EidAnswer;
    readonly RelayState: string;
  }

  const sql = (query: string) => platform.app.get(DataSource).query(query);
  const lastRefusal = async (): Promise<string> =>
    (await sql(`select fields from infra.audit where result = 'refused' order by seq desc limit 1`))[0]?.fields[0];

  /** Has a browser ask the IdP; the honest answer, about Omar. */
  const ask = async (browser: Browser): Promise<Asked> => {
    await eid.begin(browser);
    const [request] = await sql('select id, relay_state from identity.saml_request order by asked_at desc limit 1');
    const sp = 'http://127.0.0.1:3000/api/eid/login/';
    const attributes = swedes.find(({ key }) => key === 'omar')?.attributes ?? [];
    const level = 'http://id.elegnamnden.se/loa/1.0/loa3';
    const about = { requestId: request.id, acsUrl: `${sp}acs`, sp: `${sp}metadata` };
    return { honest: { ...about, at: new Date(), level, attributes }, RelayState: request.relay_state };
  };
  const answer = async (browser: Browser, { honest, RelayState }: Asked, change: Forgery) => {
    const forger = { idp, certificates: platform.sandbox.certificates };
    return eid.answer(browser, { SAMLResponse: await forge(forger, honest, change), RelayState });
  };
  /** The forged answer to one request, and its honest twin to another; whom each of them logged in. */
  const tryBoth = async (change: (asked: Asked) => Forgery) => {
    warnings.mockClear();
    const [victim, twin] = [await Browser.open(platform.app), await Browser.open(platform.app)];
    const asked = await ask(victim);
    const refused = await answer(victim, asked, change(asked));
    const code = await lastRefusal();
    await answer(twin, await ask(twin), {});
    const loggedIn = [(await victim.session()).displayName, (await twin.session()).displayName];
    return { location: refused.headers.location, code, loggedIn, logged: warnings.mock.calls };
  };
  const expectRefused = async (code: string, change: (asked: Asked) => Forgery) => {
    const outcome = await tryBoth(change);
    expect(outcome).toMatchObject({ location: '/logga-in?till=%2Fmina-arenden&eid=failed', code });
    expect(outcome.loggedIn).toEqual([undefined, 'Omar Exempel']);
    expect(outcome.logged[0]?.[0]).toMatchObject({ code, idp: idp.entityId, requestId: expect.stringMatching(/^_/) });
    expect(JSON.stringify(outcome.logged)).not.toMatch(/\b19\d{10}\b|Omar|Elin/);
  };

  it.each(wrappings)('refuses %s', (_, code, forgery) => expectRefused(code, () => forgery));

  it.each(documents)('refuses %s', (_, code, forgery) => expectRefused(code, () => forgery));

  const stranger = { certificate: '', key: '' };
  it.each(weakened(stranger).map(([name, code], index) => [name, code, index] as const))(
    'refuses %s',
    (_, code, index) =>
      expectRefused(code, () => {
        const { bankidCustomerCa: _unused, eidConnector } = platform.sandbox.certificates;
        return (weakened(eidConnector)[index] as NamedForgery)[2];
      }),
  );

  const any: EidAnswer = { requestId: '', acsUrl: '', sp: '', at: new Date(), level: '', attributes: [] };
  it.each(misdirected(any).map(([name, code], index) => [name, code, index] as const))('refuses %s', (_, code, index) =>
    expectRefused(code, ({ honest }) => (misdirected(honest)[index] as NamedForgery)[2]),
  );

  it('refuses an answer that was used, and an assertion that was, in a new answer', async () => {
    const browser = await Browser.open(platform.app);
    const asked = await ask(browser);
    await answer(browser, asked, { assertion: (xml) => xml.replace(/ ID="[^"]+"/, ' ID="_once"') });
    expect((await browser.session()).displayName).toBe('Omar Exempel');
    await browser.post('/api/session/logout').expect(204);
    await answer(browser, asked, {});
    expect(await lastRefusal()).toBe('unsolicited');
    await answer(browser, await ask(browser), { assertion: (xml) => xml.replace(/ ID="[^"]+"/, ' ID="_once"') });
    expect(await lastRefusal()).toBe('replay');
    expect((await browser.session()).authenticated).toBe(false);
  });

  it('refuses an answer in a browser that did not ask, without RelayState, or after ten minutes', async () => {
    const [asker, other] = [await Browser.open(platform.app), await Browser.open(platform.app)];
    const asked = await ask(asker);
    await answer(other, asked, {});
    expect(await lastRefusal()).toBe('unsolicited');
    await answer(asker, { ...asked, RelayState: '' }, {});
    await sql(`update identity.saml_request set asked_at = asked_at - interval '11 minutes' where answered_at is null`);
    await answer(asker, asked, {});
    for (const browser of [asker, other]) expect((await browser.session()).authenticated).toBe(false);
  });
});
