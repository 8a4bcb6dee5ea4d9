import type { Browser, Locator, Page } from 'playwright-core';
import { Installation } from '../support/installation';
import { personalNumberOf } from '../support/test-persons';
import { launchChromium } from './chromium';
import { foreignWord } from './page-checks';
import { chaptersOf } from './support/chapters';
import { Person } from './support/person';

jest.setTimeout(180_000);

const SERVICE = 'Felanmäl gata, park eller lekplats';

describe('a report without login, in a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let somebody: Person;
  let hanna: Person;
  let code: string;

  beforeAll(async () => {
    farled = await Installation.start();
    browser = await launchChromium();
    somebody = await Person.with(browser, farled);
    hanna = await Person.with(browser, farled);
  });
  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });

  const chapter = chaptersOf(() => [somebody, hanna]);

  chapter('is written on one page and sent with the keyboard alone, for a code that is shown once', async () => {
    const { page } = somebody;
    await somebody.open('/tjanster/felanmalan');
    await somebody.reads(/Utan inloggning är du anonym/);
    await somebody.looks.at(page, 'report-service');
    await somebody.follow('Börja utan att logga in');
    await somebody.heading('Felet');
    await somebody.looks.at(page, 'report-step');
    await somebody.press('Fortsätt');
    await somebody.reads('Vad gäller det?');
    await somebody.looks.at(page, 'report-errors');
    await page.getByLabel('Trasig gatubelysning').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Var är det?').focus();
    await page.keyboard.type('Provgatan 7, lyktstolpe 12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Lampan blinkar hela natten.');
    await page.getByRole('button', { name: 'Fortsätt' }).focus();
    await page.keyboard.press('Enter');
    await somebody.heading('Får vi fråga dig?');
    await page.getByRole('button', { name: 'Fortsätt till granskning' }).focus();
    await page.keyboard.press('Enter');
    await somebody.heading('Granska och skicka');
    await somebody.reads('Provgatan 7, lyktstolpe 12');
    await somebody.looks.at(page, 'report-review');
    await page.getByRole('button', { name: 'Skicka', exact: true }).focus();
    await page.keyboard.press('Enter');
    await somebody.heading('Tack, vi har tagit emot det');
    code = (await page.locator('.app-code-letters').textContent()) ?? '';
    expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    expect(page.url()).not.toContain(code);
    await somebody.looks.at(page, 'report-receipt');
    await somebody.follow('Följ ärendet');
    await somebody.heading('Följ ett ärende med kod');
    expect(await page.getByLabel('Din kod').inputValue()).toBe(code);
  });

  chapter('is answered with a question by an officer, who does not know from whom it is', async () => {
    await hanna.open('/officer/');
    await hanna.follow('Logga in');
    await hanna.showsCardAs('Hanna Handläggare');
    await hanna.heading('Uppgifter');
    await hanna.row(/Anonym/);
    await hanna.page.getByRole('cell', { name: 'Vi tar hand om felet' }).click();
    await hanna.follow(/^GP /);
    await hanna.reads('Utan inloggning. Följs med en hemlig kod.');
    await hanna.looks.at(hanna.page, 'report-officer', ['.ws-diagram']);
  });

  chapter('is followed by its code, until one closes it', async () => {
    const { page } = somebody;
    await somebody.write('Din kod', 'K7QM2');
    await somebody.press('Visa ärendet');
    await somebody.reads(/Ingen kod stämmer/);
    await somebody.looks.at(page, 'follow-wrong');
    await somebody.write('Din kod', code.toLowerCase());
    await somebody.press('Visa ärendet');
    await somebody.heading(SERVICE);
    await somebody.reads(/Vi tar hand om anmälan/);
    await somebody.looks.at(page, 'follow-case');
    await somebody.press('Stäng ärendet');
    await somebody.heading('Följ ett ärende med kod');
    await somebody.looks.at(page, 'follow-code');
  });

  chapter('is registered by an officer for somebody who calls and shows who she is with BankID', async () => {
    const { page } = hanna;
    await hanna.follow('Samtal');
    await hanna.heading('Identifiera den du talar med');
    await hanna.write('Personnummer', personalNumberOf('elin'));
    await hanna.choose('Hjälp att ansöka');
    await hanna.press('Skicka till personens BankID');
    await hanna.reads('Be personen öppna sin BankID-app.');
    const phone = await Person.with(browser, farled, { viewport: { width: 390, height: 844 } });
    await phone.page.goto(`${farled.sandbox}/bankid`);
    await phone.follow('Identifiering på telefon');
    await phone.press('Ja, vi talar nu');
    await phone.press('Identifiera');
    await phone.heading('Klart');
    await phone.close();
    await hanna.reads('Du talar med Elin Exempel.');
    await hanna.follow('Registrera en ansökan för personen');
    await hanna.heading('Registrera en ansökan');
    await hanna.reads('Personen har identifierat sig med BankID i samtalet.');
    await page.getByLabel('E-tjänst').selectOption({ label: SERVICE });
    await hanna.press('Börja fylla i');
    await hanna.reads('Ansökan från Elin Exempel.');
    await hanna.choose('Klotter');
    await hanna.write('Var är det?', 'Gångtunneln vid stationen');
    await hanna.write('Vad har hänt?', 'Hela väggen är målad.');
    await hanna.press('Nästa');
    await page.getByRole('heading', { level: 2, name: /^2 av 3/ }).waitFor();
    await hanna.press('Till registrering');
    await hanna.reads('Gångtunneln vid stationen');
    await hanna.choose('Ansökan är inte underskriven');
    await hanna.looks.at(page, 'call-registered');
    await hanna.press('Registrera ansökan');
    await hanna.reads('Ansökan är registrerad');
    await hanna.follow('Öppna ärendet');
    await hanna.reads('BankID under samtal');
  });

  chapter('is registered in English with the keyboard alone, for somebody who does not say who she is', async () => {
    const { page } = hanna;
    const { keyboard } = page;
    await hanna.open('/officer/registrera?lang=en');
    await hanna.heading('Register an application');
    const to = (role: 'button' | 'combobox' | 'textbox' | 'radio', name: string | RegExp) =>
      tabTo(page, page.getByRole(role, { name }));
    await to('combobox', 'E-service');
    await keyboard.type('Report');
    await to('radio', 'Letter');
    await keyboard.press('ArrowUp');
    await tabTo(page, page.locator('input[name=identifiedBy]'));
    const nobody = page.getByRole('radio', { name: 'The person does not want to say who they are' });
    for (let presses = 0; presses < 5 && !(await nobody.isChecked()); presses += 1) await keyboard.press('ArrowDown');
    expect(await nobody.isChecked()).toBe(true);
    await to('button', 'Begin to fill in');
    await keyboard.press('Enter');
    await hanna.reads('The applicant is not identified.');
    await to('radio', 'A hole or damage in a street, pavement or cycle path');
    await keyboard.press('Space');
    await to('textbox', 'Where is it?');
    await keyboard.type('By the school');
    await to('textbox', 'What has happened?');
    await keyboard.type('A deep hole.');
    await to('button', 'Next');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /^2 of 3/ }).waitFor();
    expect(await foreignWord(page, 'en')).toBeUndefined();
    await to('button', 'To registration');
    await keyboard.press('Enter');
    await hanna.reads('By the school');
    await tabTo(page, page.locator('input[name=signature]'));
    await keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'The application is not signed' }).isChecked()).toBe(true);
    await to('button', 'Register the application');
    await keyboard.press('Enter');
    await hanna.reads('The application is registered');
    await hanna.looks.at(page, 'registered-en');
    await hanna.open('/officer/?lang=sv');
  });
});

const MOST_TABS = 80;

/** Comes to a place with the Tab key, as far as it leads. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await place.evaluateAll((found) => found.some((one) => one === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(place)}`);
}
