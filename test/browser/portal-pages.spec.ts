import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type MockApi, type MockState, startMockApi } from '../support/mock-api';
import { launchChromium } from './chromium';
import {
  axeFindings,
  foreignWord,
  listen,
  mirroredWidth,
  reportBreaches,
  structureFindings,
  widthAt,
  widthAt320,
} from './page-checks';
import { type BuiltWebApp, buildWebApp } from './web-app';

interface PortalPage {
  readonly name: string;
  readonly path: string;
  readonly given?: (state: MockState) => void;
  readonly when?: (page: Page) => Promise<unknown>;
}

const CHILD = '018f2f00-0000-7000-8000-000000000001';
const ANSWERS = {
  child: CHILD,
  wantedStart: '2027-08-16',
  care: 'hours',
  hoursPerWeek: 30,
  preschools: ['fyrtornet'],
  email: 'elin@exempel.example',
  phone: '070-174 06 05',
  channel: 'sms',
  assurance: true,
};
const loggedIn = (state: MockState): void => {
  state.loggedIn = true;
};
const at =
  (moment: MockState['moment']) =>
  (state: MockState): void => {
    loggedIn(state);
    state.moment = moment;
  };
const answered = (state: MockState): void => {
  loggedIn(state);
  state.draft.answers = ANSWERS;
};
const step = (page: string): string => `/ansokan/draft-1/steg/${page}`;

const PAGES: readonly PortalPage[] = [
  { name: 'start', path: '/' },
  { name: 'start, logged in', path: '/', given: loggedIn },
  { name: 'search without a hit', path: '/?q=xyz' },
  { name: 'theme', path: '/?tema=company' },
  { name: 'every e-service', path: '/?tema=alla' },
  { name: 'service', path: '/tjanster/ansok-forskola' },
  { name: 'unknown service', path: '/tjanster/finns-inte' },
  { name: 'login', path: '/logga-in' },
  { name: 'login that was cancelled', path: '/logga-in?eid=cancelled' },
  { name: 'login without a lasting identity', path: '/logga-in?eid=no-lasting-identity' },
  { name: 'step with known values', path: step('barnet'), given: loggedIn },
  { name: 'step with questions', path: step('placering'), given: answered },
  {
    name: 'step with errors',
    path: step('placering'),
    given: loggedIn,
    when: async (page) => {
      await page.click('button[type=submit]');
      await page.waitForSelector('.ds-error-summary');
    },
  },
  { name: 'step with contact and file', path: step('kontakt'), given: answered },
  { name: 'review', path: '/ansokan/draft-1/granska', given: answered, when: (p) => p.waitForSelector('.app-review') },
  {
    name: 'review with errors',
    path: '/ansokan/draft-1/granska',
    given: loggedIn,
    when: (p) => p.waitForSelector('.fl-alert'),
  },
  { name: 'signing', path: '/ansokan/draft-1/skriv-under/signing-1', given: answered },
  {
    name: 'protected person',
    path: '/ansokan/draft-1',
    given: (state) => {
      loggedIn(state);
      state.protectedPerson = true;
    },
  },
  { name: 'receipt', path: '/kvittens/case-1', given: loggedIn },
  { name: 'my cases', path: '/mina-arenden', given: loggedIn },
  {
    name: 'case with a question',
    path: '/mina-arenden/case-1',
    given: (state) => {
      loggedIn(state);
      state.moment = 'supplement';
    },
  },
  {
    name: 'case decided',
    path: '/mina-arenden/case-1',
    given: (state) => {
      loggedIn(state);
      state.moment = 'decided';
    },
  },
  {
    name: 'case with messages',
    path: '/mina-arenden/case-1',
    given: at('written'),
    when: async (page) => {
      await page.click('summary:has-text("Skriv ett meddelande")');
      await page.waitForSelector('#message-text');
    },
  },
  { name: 'case with an appeal', path: '/mina-arenden/case-1', given: at('rejected') },
  {
    name: 'appeal being written',
    path: '/mina-arenden/case-1',
    given: at('rejected'),
    when: async (page) => {
      await page.click('text=Skriv ett överklagande');
      await page.waitForSelector('#appeal-text');
    },
  },
  { name: 'case withdrawn', path: '/mina-arenden/case-1', given: at('withdrawn') },
  {
    name: 'withdrawal being asked',
    path: '/mina-arenden/case-1',
    given: loggedIn,
    when: async (page) => {
      await page.click('button:has-text("Återkalla ansökan")');
      await page.waitForSelector('dialog[open]');
    },
  },
  { name: 'my cases with a task', path: '/mina-arenden', given: at('supplement') },
  { name: 'question of an app', path: '/godkann-app/question-1', given: loggedIn },
  { name: 'question of an app that is gone', path: '/godkann-app/old', given: loggedIn },
  { name: 'my details', path: '/mina-uppgifter', given: loggedIn },
  { name: 'accessibility', path: '/tillganglighet' },
  { name: 'report of an obstacle', path: '/tillganglighet/rapportera' },
  {
    name: 'report with errors',
    path: '/tillganglighet/rapportera',
    when: async (page) => {
      await page.click('button[type=submit]');
      await page.waitForSelector('.ds-error-summary:focus');
    },
  },
  {
    name: 'survey',
    path: '/kvittens/case-1',
    given: loggedIn,
    when: async (page) => {
      await page.click('.app-survey summary');
      await page.click('.app-survey button[type=submit]');
      await page.waitForSelector('.ds-error-summary');
    },
  },
  { name: 'personal data', path: '/personuppgifter' },
  { name: 'status', path: '/driftlage' },
  { name: 'not found', path: '/finns-inte' },
];

/** Pages whose every word is the portal's own, so that the English one must hold no Swedish. */
const TRANSLATED = [
  'start',
  'service',
  'login',
  'accessibility',
  'report of an obstacle',
  'personal data',
  'status',
  'not found',
];

describe('the portal’s pages', () => {
  let app: BuiltWebApp;
  let api: MockApi;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    app = await buildWebApp('portal');
    api = await startMockApi(app.folder);
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await app?.remove();
  });

  beforeEach(async () => {
    api.reset();
    context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
      locale: 'de-DE',
    });
    page = await context.newPage();
    complaints = listen(page);
    await reportBreaches(page);
  });

  afterEach(() => context.close());

  async function open({ path, given, when }: PortalPage, language = 'sv'): Promise<void> {
    given?.(api.state);
    await page.goto(`${api.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    await page.waitForSelector('h1');
    await page.waitForSelector('.ds-skeleton', { state: 'detached' });
    await when?.(page);
  }

  it.each(PAGES)(
    '$name holds for everybody',
    async (portalPage) => {
      await open(portalPage);
      expect(await axeFindings(page)).toEqual([]);
      expect(await structureFindings(page)).toEqual([]);
      expect(await foreignWord(page, 'sv')).toBeUndefined();
      expect(await page.title()).toMatch(/ – Exempelköpings kommun$/);
      expect(await widthAt320(page)).toBeLessThanOrEqual(320);
      expect(await mirroredWidth(page)).toBeLessThanOrEqual(320);
      // 1280 px at 200 % (WCAG 1.4.4)
      expect(await widthAt(page, 640)).toBeLessThanOrEqual(640);
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it.each(PAGES.filter(({ name }) => TRANSLATED.includes(name)))(
    '$name is English in English',
    async (portalPage) => {
      await open(portalPage, 'en');
      expect(await foreignWord(page, 'en')).toBeUndefined();
      expect(await page.getAttribute('html', 'lang')).toBe('en');
    },
    60_000,
  );

  it('gives each page a title of its own', async () => {
    const titles: string[] = [];
    for (const portalPage of PAGES.filter(({ given, when, path }) => !given && !when && !path.includes('eid='))) {
      await open(portalPage);
      titles.push(await page.title());
    }
    expect(new Set(titles).size).toBe(titles.length);
  }, 120_000);

  it('moves focus to the summary of errors, and from there to the field', async () => {
    await open({ name: '', path: step('placering'), given: loggedIn });
    await page.click('button[type=submit]');
    await page.waitForSelector('.ds-error-summary:focus');
    expect(await page.title()).toMatch(/^Fel: /);
    await page.click('.ds-error-summary a');
    expect(await page.evaluate('document.activeElement.id')).toBe('field-wantedStart');
  }, 60_000);

  it('lets the browser fill in what it knows (WCAG 1.3.5)', async () => {
    await open({ name: '', path: step('kontakt'), given: answered });
    expect(await page.getAttribute('#field-email', 'autocomplete')).toBe('email');
    expect(await page.getAttribute('#field-phone', 'autocomplete')).toBe('tel');
    expect(await page.getAttribute('#field-phone', 'type')).toBe('tel');
  }, 60_000);

  it('asks before it overwrites what was changed elsewhere', async () => {
    await open({ name: '', path: step('kontakt'), given: answered });
    await page.waitForSelector('.app-save[data-state=saved]');
    api.state.changedElsewhere = true;
    await page.fill('#field-email', 'ny@exempel.example');
    await page.click('dialog[open] button:not([data-variant=tertiary])');
    await page.waitForSelector('.app-save[data-state=saved]');
    expect(api.state.draft.answers.email).toBe('ny@exempel.example');
  }, 60_000);

  it('says that saving failed, and saves when it can again', async () => {
    await open({ name: '', path: step('kontakt'), given: answered });
    await page.waitForSelector('.app-save[data-state=saved]');
    api.state.fail = { 'PUT /api/drafts/:id': 503 };
    await page.fill('#field-email', 'ny@exempel.example');
    await page.waitForSelector('.app-save[data-state=failed]');
    api.state.fail = {};
    await page.click('.fl-alert button');
    await page.waitForSelector('.app-save[data-state=saved]');
    expect(api.state.draft.answers.email).toBe('ny@exempel.example');
  }, 60_000);
});
