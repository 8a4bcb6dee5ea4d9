import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { type MockApi, startMockApi } from '../support/mock-api';
import { launchChromium } from './chromium';
import { listen, reportBreaches } from './page-checks';
import { type BuiltWebApp, buildWebApp } from './web-app';

const PDF = { name: 'arbetsgivarintyg.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };

/** What arrives after the page that sent it has been left is seen by nobody but the server. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await setTimeout(50);
  expect(holds()).toBe(true);
}

describe('the way through the portal', () => {
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
    page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
    complaints = listen(page);
    await reportBreaches(page);
  });

  afterEach(() => page.close());

  const heading = (text: string): Promise<unknown> => page.waitForSelector(`h1:has-text("${text}")`);
  const primary = (): Promise<void> => page.click('.fl-actions button[type=submit]');

  it('goes from the service over login, steps, review and signature to the receipt', async () => {
    await page.goto(`${api.url}/tjanster/ansok-forskola`);
    await page.click('text=Börja ansökan');
    await heading('Logga in');
    await page.click('text=BankID på en annan enhet');
    await page.waitForSelector('svg.fl-qr');

    await heading('Barnet');
    await page.waitForSelector('text=Från folkbokföringen, 28 februari 2027.');
    await page.check('text=Maja, född 2023');
    await page.waitForSelector('text=Du ansöker för Maja.');
    await primary();

    await heading('Placeringen');
    await page.fill('#field-wantedStart', '20270816');
    await page.check('text=Ett annat antal timmar');
    await page.fill('#field-hoursPerWeek', '30');
    await page.check('text=Fyrtornets förskola');
    await primary();

    await heading('Så når vi dig');
    await page.setInputFiles('input[type=file]', PDF);
    await page.waitForSelector('.fl-files >> text=arbetsgivarintyg.pdf');
    await page.check('text=Jag försäkrar att uppgifterna är riktiga');
    await primary();

    await heading('Granska och skriv under');
    await page.waitForSelector('dd:has-text("16 augusti 2027")');
    await page.click('text=Fortsätt till underskrift');
    await heading('Skriv under och skicka');
    await page.click('text=BankID på en annan enhet');

    await heading('Vi har tagit emot din ansökan');
    await page.waitForSelector('text=BUN 2027/000123');
    expect(api.state.draft.answers).toMatchObject({
      wantedStart: '2027-08-16',
      hoursPerWeek: 30,
      email: 'elin@exempel.example',
    });
    expect(complaints).toEqual([]);
  }, 120_000);

  it('never ends in a dead end when BankID fails', async () => {
    api.state.failOrder = true;
    await page.goto(`${api.url}/logga-in`);
    await page.click('text=BankID på en annan enhet');
    await page.waitForSelector('[role=alert] >> text=Åtgärden avbröts.');
    api.state.failOrder = false;
    await page.click('text=Försök igen');
    await heading('Mina ärenden');
  }, 60_000);

  it('resumes a draft where it was left', async () => {
    api.state.loggedIn = true;
    api.state.draft.page = 'placering';
    await page.goto(api.url);
    await page.click('text=Fortsätt: Ansök om förskoleplats');
    await heading('Placeringen');
  }, 60_000);

  it('loses nothing when it is left at once, and calls its own save no conflict', async () => {
    api.state.loggedIn = true;
    const contact = `${api.url}/ansokan/draft-1/steg/kontakt`;
    await page.goto(contact);
    await page.waitForSelector('.app-save[data-state=saved]');
    await page.fill('#field-email', 'ny@exempel.example');
    await page.goto('about:blank');
    await until(() => api.state.draft.answers.email === 'ny@exempel.example');
    await page.goto(contact);
    await page.waitForSelector('.app-save[data-state=saved]');
    expect(await page.inputValue('#field-email')).toBe('ny@exempel.example');

    await page.fill('#field-email', 'nyare@exempel.example');
    await page.reload();
    await page.waitForSelector('.app-save[data-state=saved]');
    expect(await page.inputValue('#field-email')).toBe('nyare@exempel.example');
    await until(() => api.state.draft.answers.email === 'nyare@exempel.example');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('keeps a favourite and what was looked at close at hand, and forgets when asked', async () => {
    api.state.loggedIn = true;
    await page.goto(`${api.url}/tjanster/ansok-forskola`);
    await page.click('text=Spara som favorit');
    await page.waitForSelector('button[aria-pressed=true]');
    await page.goto(api.url);
    await page.waitForSelector('section:has(h2:text("Dina favoriter")) >> text=Ansök om förskoleplats');
    api.state.favourites = [];
    await page.reload();
    await page.waitForSelector('section:has(h2:text("Senast besökta")) >> text=Ansök om förskoleplats');
    await page.click('text=Rensa listan');
    await page.waitForSelector('h2:text("Senast besökta")', { state: 'detached' });
  }, 60_000);

  it('tells of a disturbance, and whom an e-service is for', async () => {
    await page.goto(api.url);
    await page.waitForSelector('section[aria-label="Meddelanden om e-tjänsterna"] >> text=BankID svarar långsamt');
    await page.click('text=Företag');
    await page.waitForSelector('text=Företag: 1 e-tjänst');
    await page.waitForSelector('text=Stängd, öppnar 1 april 2027');
  }, 60_000);

  it('asks three questions after the e-service, once', async () => {
    api.state.loggedIn = true;
    await page.goto(`${api.url}/kvittens/case-1`);
    await page.click('text=Svara på tre frågor om e-tjänsten');
    await page.check('text=Ja, enklare');
    await page.check('text=Delvis');
    await page.click('text=Skicka svaren');
    await page.waitForSelector('text=Tack! Dina svar hjälper oss');
    await page.reload();
    await heading('Vi har tagit emot din ansökan');
    expect(await page.isVisible('text=Svara på tre frågor')).toBe(false);
  }, 60_000);

  it('answers a question of the officer with words and a file', async () => {
    api.state.loggedIn = true;
    api.state.moment = 'supplement';
    await page.goto(`${api.url}/mina-arenden/case-1`);
    await page.click('text=Skicka svaret');
    await page.waitForSelector('text=Skriv ett svar eller bifoga en fil');
    await page.fill('#supplement-text', 'Jag arbetar måndag till torsdag.');
    await page.setInputFiles('input[type=file]', PDF);
    await page.waitForSelector('.fl-files >> text=arbetsgivarintyg.pdf');
    await page.click('text=Skicka svaret');
    await page.waitForSelector('text=Tack, vi har fått ditt svar');
  }, 60_000);

  it('comes from a notice over the login to the case, writes to the officer, and sees what has been read', async () => {
    await page.goto(`${api.url}/a/case-1`);
    await heading('Logga in');
    await page.click('text=BankID på en annan enhet');
    await heading('Ansök om förskoleplats');
    await page.click('summary:has-text("Skriv ett meddelande")');
    await page.click('text=Skicka meddelandet');
    await page.waitForSelector('text=Skriv ett meddelande först.');
    await page.fill('#message-text', 'Kan jag byta förskola i ansökan?');
    await page.setInputFiles('input[type=file]', PDF);
    await page.waitForSelector('.fl-files >> text=arbetsgivarintyg.pdf');
    await page.click('text=Skicka meddelandet');
    await page.waitForSelector('[role=alert] >> text=Meddelandet är skickat');
    await page.waitForSelector('text=Läst 3 mars 2027 kl. 14.05');
    expect(await page.locator('#message-text').count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('takes an application back, once she has read what that means', async () => {
    api.state.loggedIn = true;
    await page.goto(`${api.url}/mina-arenden/case-1`);
    await page.click('button:has-text("Återkalla ansökan")');
    await page.waitForSelector('dialog[open] >> text=Då avslutas ärendet utan beslut.');
    await page.fill('#withdraw-reason', 'Vi flyttar.');
    await page.click('text=Ja, återkalla ansökan');
    await page.waitForSelector('text=Ansökan är återkallad.');
    expect(await page.locator('button:has-text("Återkalla ansökan"):visible').count()).toBe(0);
  }, 60_000);

  it('appeals a decision, renews a permit and orders a copy of her data', async () => {
    Object.assign(api.state, { loggedIn: true, moment: 'rejected' });
    await page.goto(`${api.url}/mina-arenden/case-1`);
    await page.waitForSelector('text=senast 29 mars 2027');
    await page.click('text=Skriv ett överklagande');
    await page.click('text=Skicka överklagandet');
    await page.waitForSelector('text=Skriv hur beslutet ska ändras och varför.');
    await page.fill('#appeal-text', 'Vi flyttade hit i januari.');
    await page.click('text=Skicka överklagandet');
    await page.waitForSelector('text=Ditt överklagande');
    await page.goto(`${api.url}/mina-uppgifter`);
    await page.click('text=Beställ en kopia');
    await page.waitForSelector('text=Ladda ner dina uppgifter');
    await page.goto(`${api.url}/mina-arenden`);
    await page.click('text=Förnya');
    await page.waitForURL(/ansokan\/draft-1/);
  }, 60_000);

  it('asks whether to stay logged in before the session ends', async () => {
    api.state.loggedIn = true;
    api.state.idleSeconds = 100;
    await page.goto(`${api.url}/mina-arenden`);
    await page.waitForSelector('dialog[open] >> text=Vill du vara kvar som inloggad?');
    api.state.idleSeconds = 1800;
    await page.click('text=Stanna kvar');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
  }, 60_000);
});
