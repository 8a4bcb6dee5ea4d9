import type { Browser } from 'playwright-core';
import { Installation } from '../support/installation';
import { launchChromium } from './chromium';
import { logsIn, signs } from './support/applying';
import { chaptersOf } from './support/chapters';
import { Person } from './support/person';

jest.setTimeout(300_000);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const CANVAS = ['.sd-canvas', '.sd-diagram', '.ws-diagram'];

describe('a time that costs something, with nothing but a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let elin: Person;
  let nils: Person;
  let hanna: Person;

  beforeAll(async () => {
    farled = await Installation.start();
    browser = await launchChromium();
    elin = await Person.with(browser, farled, PHONE);
    nils = await Person.with(browser, farled);
    hanna = await Person.with(browser, farled);
  });

  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });

  const chapter = chaptersOf(() => [elin, nils, hanna]);

  chapter('on the phone a time is chosen from a list of days, held, and booked', async () => {
    await appliesForWedding(elin, 'Elin Exempel');
    await elin.reads('Välj en tid');
    await elin.looks.at(elin.page, 'wedding-times');
    await elin.page
      .getByRole('button', { name: /lördag/ })
      .first()
      .click();
    await elin.reads(/Vi håller tiden för dig till/);
    await elin.looks.at(elin.page, 'wedding-held');
    await elin.press('Boka tiden');
    await elin.reads('Betala avgiften');
  });

  chapter('the fee is declined in Swish, and then paid in the app on the same device', async () => {
    await elin.reads('1 500 kr');
    await elin.looks.at(elin.page, 'wedding-pay');
    await elin.press('Swish på den här enheten');
    await elin.follow('Öppna Swish');
    await elin.heading(/Betala 1 500/);
    await elin.looks.at(elin.page, 'sandbox-swish');
    await elin.press('Avböj');
    await elin.heading('Boka borgerlig vigsel');
    await elin.reads('Du avböjde betalningen i appen.');
    await elin.looks.at(elin.page, 'wedding-declined');
    await elin.press('Swish på en annan enhet');
    await elin.page.getByRole('img', { name: 'QR-kod att läsa av med Swish-appen' }).waitFor();
    await elin.looks.at(elin.page, 'wedding-qr');
    await elin.press('Avbryt betalningen');
    await elin.reads('Betalningen avbröts.');
    await elin.press('Swish på den här enheten');
    await elin.follow('Öppna Swish');
    await elin.page.getByRole('button', { name: 'Betala', exact: true }).click();
    await elin.heading('Boka borgerlig vigsel');
    await elin.reads(/1\s500 kr, betalt/);
    await elin.reads('Ladda ner kvittot på betalningen (PDF)');
    await elin.looks.at(elin.page, 'wedding-paid');
  });

  chapter('at a desk somebody pays by card, on the provider’s page', async () => {
    await appliesForWedding(nils, 'Nils Noll');
    await nils.page
      .getByRole('button', { name: /lördag/ })
      .first()
      .click();
    await nils.press('Välj en annan tid');
    await nils.page
      .getByRole('button', { name: /lördag/ })
      .nth(1)
      .click();
    await nils.press('Boka tiden');
    await nils.press('Kort');
    await nils.heading(/Betala 1\s500.* med kort/);
    await nils.looks.at(nils.page, 'sandbox-card');
    await nils.press('Kortet nekas');
    await nils.reads('Kortet nekades.');
    await nils.page.getByRole('button', { name: 'Betala', exact: true }).click();
    await nils.heading('Boka borgerlig vigsel');
    await nils.reads(/1\s500 kr, betalt/);
    await nils.reads('Din tid');
  });

  chapter('the officer sees the payment, confirms, and has the day’s list', async () => {
    await hanna.open('/officer/');
    await hanna.follow('Logga in');
    await hanna.showsCardAs('Hanna Handläggare');
    await hanna.page
      .getByRole('row', { name: /Elin Exempel/ })
      .getByRole('link')
      .first()
      .click();
    await hanna.reads('Betald');
    await hanna.looks.at(hanna.page, 'officer-wedding', CANVAS);
    await hanna.follow('Bokningar');
    await hanna.heading('Bokningar');
    await hanna.looks.at(hanna.page, 'officer-day');
  });

  chapter('and who cancels gets the money back', async () => {
    await nils.looks.at(nils.page, 'wedding-booked');
    await nils.press('Avboka');
    await nils.reads('Avboka tiden?');
    await nils.page.getByRole('dialog').getByRole('button', { name: 'Avboka' }).click();
    await nils.reads(/1\s500 kr (är på väg tillbaka till dig|är återbetalda)/);
    await nils.looks.at(nils.page, 'wedding-refunded');
  });
});

/** From the service page to the case page. */
async function appliesForWedding(person: Person, name: string): Promise<void> {
  await person.open('/tjanster/boka-vigsel');
  await person.looks.at(person.page, 'wedding-service');
  await person.follow('Börja ansökan');
  await logsIn(person, name);
  await person.heading('Vigseln');
  await person.write('Namn på den du ska gifta dig med', 'Alex Test');
  await person.choose('Ja');
  await person.choose('Svenska');
  await person.choose('Nej, kommunen ordnar vittnen');
  await person.write('Hur många kommer, ni själva inräknade?', '8');
  await person.press('Fortsätt');
  await person.heading('Så når vi dig');
  await person.write('E-post', 'vigsel@example.org');
  await person.write('Mobilnummer', '070-174 06 05');
  await person.choose('Sms');
  await person.choose('Jag försäkrar att uppgifterna är riktiga');
  await person.press('Fortsätt till granskning');
  await person.heading('Granska och skriv under');
  await signs(person);
  await person.page
    .getByRole('main')
    .getByRole('link', { name: /ärende/i })
    .first()
    .click();
  await person.heading('Boka borgerlig vigsel');
}
