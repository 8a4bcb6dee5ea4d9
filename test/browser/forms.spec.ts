import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import kitchenSink from '../../libs/forms/src/testing/kitchen-sink.json';
import { type MockApi, startMockApi } from '../support/mock-api';
import { launchChromium } from './chromium';
import { axeFindings, foreignWord, listen, reportBreaches, structureFindings, widthAt320 } from './page-checks';
import { dropped, KEPT, TYPE } from './support/page-scripts';
import { type BuiltWebApp, buildWebApp } from './web-app';
import { weightsOf } from './weights';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const PDF = { name: 'ritning.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
const ADDRESS = 'Sjövägen 3, 123 45 Exempelköping';
const step = (page: string): string => `/ansokan/draft-1/steg/${page}`;
const SHOTS = process.env.SCREENSHOTS;

describe('a form with every type of field', () => {
  let app: BuiltWebApp;
  let api: MockApi;
  let browser: Browser;
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
    api.state.loggedIn = true;
    const { prefill } = api.state.draft;
    const person = { ...(prefill.person as object), addresses: [{ value: ADDRESS, label: ADDRESS }] };
    const property = { owned: [{ value: 'p1', label: 'Exempelköping Sjön 1:3' }] };
    const known = { ...prefill, person, property };
    api.state.draft = { ...api.state.draft, form: kitchenSink, prefill: known };
    page = await browser.newPage({ reducedMotion: 'reduce', viewport: PHONE });
    complaints = listen(page);
    await reportBreaches(page);
  });

  afterEach(() => page.close());

  const heading = (text: string): Promise<unknown> => page.waitForSelector(`h1:has-text("${text}")`);
  const primary = (): Promise<void> => page.click('.fl-actions button[type=submit]');
  const saved = () => page.waitForSelector('.app-save[data-state=saved]');

  /** Nothing to complain about as it stands now, at any width. */
  async function holds(name: string): Promise<void> {
    const found = [...(await axeFindings(page)), ...(await structureFindings(page))];
    for (const [width, size] of Object.entries({ phone: PHONE, desk: DESK })) {
      if (!SHOTS) break;
      await mkdir(SHOTS, { recursive: true });
      await page.setViewportSize(size);
      await page.screenshot({ path: join(SHOTS, `form-${name}-${width}.png`), fullPage: true });
    }
    let wide = await widthAt320(page);
    // The browser lays the page out anew in its own time.
    for (let i = 0; i < 20 && wide > 320; i += 1) wide = await widthAt320(page);
    await page.setViewportSize(PHONE);
    expect({ name, found, wide, complaints }).toEqual({ name, found: [], wide: 320, complaints: [] });
    expect(await foreignWord(page, 'sv')).toBeUndefined();
  }

  it('is filled in with the keyboard and the finger, page by page, and reads the same at the review', async () => {
    await page.goto(`${api.url}${step('tillfallet')}`);
    await heading('Sammankomsten');
    await page.waitForSelector('#field-kinds');
    await primary();
    await page.waitForSelector('.ds-error-summary >> text=Välj minst ett svar på ”Det här förekommer”.');
    await holds('errors');

    await page.fill('#field-begins', '20270617');
    await page.fill('#field-begins-time', '10.30');
    await page.fill('#field-place', 'torg 11');
    await page.waitForSelector('text=11 förslag');
    await page.keyboard.press('ArrowDown');
    await holds('searched');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#field-place')).toBe('Torg 110');
    await page.click('#field-kinds');
    await page.click('[role=option]:has-text("Öppen eld")');
    await page.fill('#field-kinds', 'mus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.fl-tags >> text=Musik');
    await holds('page-1');
    await primary();

    await heading('Försäljare');
    await page.fill('#field-vendors-0-vendor', 'Kims korv');
    await page.fill('#field-vendors-0-metres', '3,5');
    await page.check('#field-vendors-0-sells');
    await page.fill('#field-vendors-0-foodNumber', '12');
    await page.click('text=Lägg till försäljare');
    await page.waitForSelector('#field-vendors-1-vendor:focus');
    await primary();
    await page.click('.ds-error-summary >> text=Fyll i ”Försäljare 2: Namn”.');
    await page.waitForSelector('#field-vendors-1-vendor:focus');
    await page.keyboard.type('Ets ägg');
    await page.fill('#field-vendors-1-metres', '2');
    await page.waitForSelector('td:has-text("1 225")');
    await page.waitForSelector('text=Avgiften blir sammanlagt 1925 kr.');
    await page.setInputFiles('fieldset:has(> legend:text("Försäljare 2")) input[type=file]', PDF);
    await page.waitForSelector('.fl-files >> text=arbetsgivarintyg.pdf');
    await holds('list');
    await page.click('button[aria-label="Ta bort Försäljare 1"]');
    await page.waitForSelector('text=Försäljare 1 är borttagen.');
    expect(await page.inputValue('#field-vendors-0-vendor')).toBe('Ets ägg');
    await page.click('text=Ångra');
    await page.waitForSelector('#field-vendors-1-vendor');
    await page.click('button[aria-label="Klar: Försäljare 1"]');
    await page.waitForSelector('text=Kims korv, 3,5, Mat');
    await holds('list-folded');
    await primary();

    await heading('Utbetalning');
    await page.fill('#field-organiser', '2120000142');
    await page.fill('#field-account', '5000');
    await page.waitForSelector('text=Banken är SEB.');
    await page.fill('#field-account-account', '000 00 18');
    await page.check('text=En annan adress');
    await page.fill('#field-postalCode', '64100');
    await page.selectOption('#field-owned', 'other');
    await page.fill('#field-designation', 'Sjövägen 3');
    await page.waitForSelector('text=Ingen karta är inkopplad just nu.');
    await page.fill('#field-site', 'Ängen bakom skolan');
    await page.check('text=Maja, född 2023');
    await primary();
    await page.waitForSelector('.ds-error-summary >> text=Kontrollera kontonumret under ”Bankkonto”');
    expect(await page.inputValue('#field-organiser')).toBe('212000-0142');
    expect(await page.inputValue('#field-postalCode')).toBe('641 00');
    await holds('formats');
    await page.fill('#field-account-account', '000 00 19');
    await page.fill('#field-designation', 'Exempelköping Sjön 1:3');
    await page.check('text=Sjövägen 3, 123 45 Exempelköping');
    await primary();

    await heading('Handlingar');
    await page.setInputFiles('input[type=file]', [PDF, { ...PDF, name: 'karta.pdf' }]);
    await page.waitForSelector('.fl-files >> nth=0 >> li >> nth=1');
    await page.dispatchEvent('.fl-file', 'drop', { dataTransfer: await dropped(page) });
    await page.waitForSelector('.fl-files >> nth=0 >> li >> nth=2');
    await page.waitForSelector('text=Det får plats högst 3 filer här.', { state: 'detached' });
    expect(await page.isVisible('.fl-file button:has-text("Lägg till en fil till")')).toBe(false);
    await page.waitForSelector('text=Det här skickar du med');
    await page.check('text=Reglerna om buller');
    await page.check('text=Uppgifterna stämmer');
    await holds('page-3');
    await primary();

    await heading('Granska');
    await page.waitForSelector('dd:has-text("17 juni 2027 kl. 10.30")');
    await page.waitForSelector('dt:has-text("Försäljare 2")');
    await page.waitForSelector('dd:has-text("Ängen bakom skolan")');
    await holds('review');
    expect(api.state.draft.answers).toMatchObject({
      begins: '2027-06-17T10:30',
      place: 'p110',
      kinds: ['fire', 'music'],
      vendors: [
        { vendor: 'Kims korv', metres: 3.5, sells: 'food', foodNumber: '12' },
        { vendor: 'Ets ägg', metres: 2, vendorPaper: [{ name: 'arbetsgivarintyg.pdf' }] },
      ],
    });
  }, 180_000);

  it('asks for a place on a map that the keyboard moves, by coordinates, and in words', async () => {
    const tiles = `${api.url}/tiles/{z}/{x}/{y}.png`;
    api.state.map = { tiles, attribution: '© Exempelköping', centre: [59.05, 17.1] };
    await page.goto(`${api.url}${step('utbetalning')}`);
    await page.waitForSelector('.fl-map .leaflet-control-attribution');
    await page.press('.fl-map-frame', 'ArrowRight');
    await page.click('button:has-text("Lägg till kartans mitt")');
    await page.waitForSelector('text=2 punkter till behövs.');
    await page.locator('.fl-map-frame').click({ position: { x: 60, y: 80 } });
    await page.click('summary:has-text("Ange koordinater")');
    await page.getByLabel('N (norr)').fill('59.05');
    await page.getByLabel('E (öster)').fill('17.1');
    await page.click('button:has-text("Lägg till koordinaten")');
    await page.waitForSelector('text=Skriv två tal i SWEREF 99 TM');
    await holds('map');
    await page.getByLabel('N (norr)').fill('6549000');
    await page.getByLabel('E (öster)').fill('620500');
    await page.click('button:has-text("Lägg till koordinaten")');
    await page.waitForSelector('path.fl-map-shape');
    await saved();
    const { geometry } = api.state.draft.answers.site as { geometry: { type: string; coordinates: number[][][] } };
    expect(geometry).toMatchObject({ type: 'Polygon', crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3006' } } });
    expect(geometry.coordinates[0]).toHaveLength(4);
    const [east = 0, north = 0] = geometry.coordinates[0]?.[0] ?? [];
    expect([Math.round(east / 1e4), Math.round(north / 1e4)]).toEqual([62, 655]);
    await page.click('button:has-text("Ta bort den sista punkten")');
    await page.waitForSelector('text=En punkt till behövs.');
    await saved();
    expect(api.state.draft.answers.site).toBeUndefined();
    await holds('map-begun');
  }, 60_000);

  it('keeps what is written when the session ends, and goes on there after a new login', async () => {
    await page.goto(`${api.url}${step('tillfallet')}`);
    await page.waitForSelector('#field-begins');
    await saved();
    api.state.fail['PUT /api/drafts/:id'] = 401;
    api.state.loggedIn = false;
    await page.fill('#field-begins', '2027-06-17');
    await heading('Logga in');
    api.state.fail = {};
    await page.click('text=BankID på en annan enhet');
    await heading('Sammankomsten');
    await page.waitForSelector('text=Du blev utloggad medan du skrev.');
    expect(await page.inputValue('#field-begins')).toBe('2027-06-17');
    await saved();
    expect(api.state.draft.answers.begins).toContain('2027-06-17');
    await holds('brought-back');
  }, 60_000);

  it('goes on without a network, says so, and saves when it is back', async () => {
    await page.goto(`${api.url}${step('saljare')}`);
    await page.waitForSelector('#field-vendors-0-vendor');
    await saved();
    await page.context().setOffline(true);
    await page.fill('#field-vendors-0-vendor', 'Kims korv');
    await page.fill('#field-vendors-0-metres', '3');
    await page.check('#field-vendors-0-sells-1');
    await page.waitForSelector('text=Inte sparat: du verkar sakna uppkoppling.');
    await holds('offline');
    await primary();
    await heading('Utbetalning');
    await page.context().setOffline(false);
    await saved();
    expect(api.state.draft.answers.vendors).toMatchObject([{ vendor: 'Kims korv', metres: 3 }]);
  }, 60_000);

  it('weighs no more than a slow telephone can take', async () => {
    const weights = await weightsOf(app.folder);
    if (SHOTS) console.log(weights);
    expect(weights.start).toBeLessThanOrEqual(150);
    expect(weights.form).toBeLessThanOrEqual(215);
    expect(weights.map - weights.form).toBeGreaterThan(40);
  });

  it('can be put on the home screen, and opens without a network with nothing of anybody in it', async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const own = await context.newPage();
    await own.goto(`${api.url}${step('tillfallet')}`);
    await own.evaluate('navigator.serviceWorker.ready');
    await own.reload();
    await own.waitForSelector('#field-begins');
    const kept = await own.evaluate<string[]>(KEPT);
    expect(kept).toContain('/');
    expect(kept.filter((path) => !/^\/($|assets\/|manifest\.webmanifest$|mark\.svg$)/.test(path))).toEqual([]);
    const session = await context.newCDPSession(own);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await context.setOffline(true);
    await own.reload();
    await own.waitForSelector('.fl-header');
    await own.waitForSelector('.ds-alert');
    await context.close();
  }, 60_000);

  it('takes every letter with 200 rows, and keeps them', async () => {
    const vendors = Array.from({ length: 200 }, (_, i) => ({
      vendor: `Försäljare nr ${i}`,
      metres: 2,
      sells: 'goods',
    }));
    api.state.draft.answers = { vendors };
    api.state.draft.page = 'saljare';
    await page.goto(`${api.url}${step('saljare')}`);
    await page.waitForSelector('text=Avgiften blir sammanlagt 140000 kr.');
    await page.waitForSelector('text=Det får plats 200.');
    await page.click('button[aria-label="Ändra Försäljare 100"]');
    await page.fill('#field-vendors-99-vendor', '');
    const took = await page.evaluate<number[]>(TYPE);
    expect(await page.inputValue('#field-vendors-99-vendor')).toBe('Kims korv');
    if (SHOTS) console.log(`200 rows: ${took.map(Math.round).join(', ')} ms for one letter`);
    await saved();
    expect(api.state.draft.answers.vendors).toHaveLength(200);
    expect(complaints).toEqual([]);
  }, 60_000);
});
