import { can, type DeclaredRoute, RouteAccessCheck } from '@farled/infra';
import { type Actor, newId, STAFF_ROLES } from '@farled/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../src/app.module';
import { logInWithBankId } from './support/bankid-app';
import { Browser } from './support/browser';
import { startPlatform, type TestPlatform } from './support/platform';
import { StaffIdp } from './support/staff-idp';

jest.setTimeout(60_000);

/** Routes that everybody may call; a new one is added here on purpose, or the test fails. */
const PUBLIC = new Set([
  'GET /health/live',
  'GET /health/ready',
  'GET /api/session',
  'POST /api/login/bankid',
  'POST /api/login/bankid/poll',
  'POST /api/login/bankid/cancel',
  'GET /api/login/staff',
  'POST /api/login/staff/acs',
  'GET /api/login/staff/metadata',
  'GET /api/login/staff/providers',
  'GET /api/mina-ombud/jwks',
  'GET /api/login/staff/oidc/:provider/callback',
  'POST /api/login/staff/oidc/:provider/logout',
  'GET /api/login/break-glass',
  'POST /api/login/break-glass',
  'GET /api/app-requests/:uid',
  'GET /api/eid/providers',
  'GET /api/eid/login',
  'GET /api/eid/login/metadata',
  'POST /api/eid/login/acs',
  'GET /api/eid/sign/metadata',
  'GET /api/eid/sign/requests/:id',
  'POST /api/eid/sign/acs',
  'GET /api/accessibility',
  'POST /api/accessibility/reports',
  'GET /api/announcements',
  'GET /api/services',
  'GET /api/services/:slug',
  'GET /api/services/:slug/paper-form.pdf',
  'GET /api/diary',
  'POST /api/reports',
  'POST /api/reports/:id/documents',
  'DELETE /api/reports/:id/documents/:documentId',
  'POST /api/reports/:id/send',
  'POST /api/follow',
  'GET /api/follow',
  'DELETE /api/follow',
  'POST /api/follow/supplements/:id/documents',
  'POST /api/follow/supplements/:id/answer',
  'POST /api/callbacks/case-system/answers',
  'POST /api/callbacks/swish',
  'POST /api/callbacks/card',
]);

/** Unsafe routes that take no token: each is protected by what it receives. */
const WITHOUT_TOKEN = [
  'POST /api/login/staff/acs',
  'POST /api/login/staff/oidc/:provider/logout',
  'POST /api/eid/login/acs',
  'POST /api/eid/sign/acs',
  'POST /api/callbacks/case-system/answers',
  'POST /api/callbacks/swish',
  'POST /api/callbacks/card',
];

describe('every route of the router', () => {
  let platform: TestPlatform;
  let app: NestExpressApplication;
  let routes: DeclaredRoute[];

  beforeAll(async () => {
    platform = await startPlatform([AppModule]);
    app = platform.app;
    routes = app.get(RouteAccessCheck).routes();
  }, 60_000);
  afterAll(() => platform?.stop());

  const guarded = () =>
    routes.flatMap((route) =>
      route.access && !route.access.public ? [{ ...route, action: route.access.action }] : [],
    );
  const name = ({ method, path }: DeclaredRoute) => `${method} ${path}`;
  /** The route with ids that belong to nobody. */
  const call = (browser: Browser, { method, path }: DeclaredRoute) => {
    const address = path.replace(/:slug/g, 'ansok-forskola').replace(/:v\b/g, '1').replace(/:\w+/g, newId());
    return browser.call(method, address);
  };

  it('is either behind a policy or in the list of public routes', () => {
    const open = routes.filter(({ access }) => access?.public).map(name);
    expect(open.sort()).toEqual([...PUBLIC].sort());
    expect(guarded().length).toBeGreaterThan(20);
  });

  it('answers 401 to nobody', async () => {
    const browser = await Browser.open(app);
    const answers = await inTurn(guarded(), async (route) => `${name(route)} ${(await call(browser, route)).status}`);
    expect(answers.filter((answer) => !answer.endsWith(' 401'))).toEqual([]);
  });

  it('answers 403 to each role that its policy does not let in', async () => {
    const idp = new StaffIdp(platform);
    for (const role of STAFF_ROLES) {
      const browser = await Browser.open(app);
      const actor: Actor = { kind: 'staff', staffId: 's', roles: await idp.logIn(browser, role), department: 'd' };
      const closed = guarded().filter(({ action }) => !can(actor, action));
      const answers = await inTurn(closed, async (route) => `${name(route)} ${(await call(browser, route)).status}`);
      expect(answers.filter((answer) => !answer.endsWith(' 403'))).toEqual([]);
    }
  });

  it('answers 403 to a resident where only staff may, and opens nothing of others where residents may', async () => {
    const browser = await Browser.open(app);
    await logInWithBankId(platform, browser, 'nils');
    const actor: Actor = { kind: 'resident', personId: 'p', assurance: 3 };
    const closed = guarded().filter(({ action }) => !can(actor, action));
    const answers = await inTurn(closed, async (route) => `${name(route)} ${(await call(browser, route)).status}`);
    expect(answers.filter((answer) => !answer.endsWith(' 403'))).toEqual([]);
    const withForeignId = guarded().filter(({ action, path }) => can(actor, action) && path.includes('/:'));
    const opened = await inTurn(
      withForeignId,
      async (route) => `${name(route)} ${(await call(browser, route)).status}`,
    );
    expect(opened.filter((answer) => !/ (404|400|415|422)$/.test(answer))).toEqual([]);
  });

  it('takes no change without the token of its session, nor from another site, on any unsafe route', async () => {
    const unsafe = routes.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/'));
    const withoutToken = unsafe.filter(({ isWithoutCsrf }) => isWithoutCsrf);
    expect(withoutToken.map(name).sort()).toEqual([...WITHOUT_TOKEN].sort());
    const browser = await Browser.open(app);
    await logInWithBankId(platform, browser, 'nils');
    const guardedByToken = unsafe.filter(({ isWithoutCsrf }) => !isWithoutCsrf);
    expect(guardedByToken.length).toBeGreaterThan(20);
    const code = async (route: DeclaredRoute, headers: Record<string, string>) =>
      `${name(route)} ${(await call(browser, route).set(headers)).body.code}`;
    const forged = await inTurn(guardedByToken, (route) => code(route, { 'x-csrf-token': 'guessed' }));
    expect(forged.filter((answer) => !answer.endsWith(' csrf'))).toEqual([]);
    const foreign = await inTurn(guardedByToken, (route) => code(route, { 'sec-fetch-site': 'cross-site' }));
    expect(foreign.filter((answer) => !answer.endsWith(' foreign-site'))).toEqual([]);
    expect((await browser.session()).authenticated).toBe(true);
  });

  it('opens nothing of others to officers, who ask for what does not exist', async () => {
    const browser = await Browser.open(app);
    const roles = await new StaffIdp(platform).logIn(browser, 'protected-data-officer');
    const actor: Actor = { kind: 'staff', staffId: 's', roles, department: 'd' };
    const withForeignId = guarded().filter(({ action, path }) => can(actor, action) && path.includes('/:'));
    const opened = await inTurn(
      withForeignId,
      async (route) => `${name(route)} ${(await call(browser, route)).status}`,
    );
    expect(opened.filter((answer) => !/ (404|400|415|422)$/.test(answer))).toEqual([]);
  });
});

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<string>): Promise<string[]> {
  const results: string[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
