import type { Browser } from 'playwright-core';
import { Installation } from '../support/installation';
import { launchChromium } from './chromium';
import { logsIn } from './support/applying';
import { chaptersOf } from './support/chapters';
import { Person } from './support/person';

jest.setTimeout(180_000);

describe('acting for others, with nothing but a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let elin: Person;
  let omar: Person;
  let hanna: Person;

  beforeAll(async () => {
    farled = await Installation.start();
    browser = await launchChromium();
    elin = await Person.with(browser, farled);
    omar = await Person.with(browser, farled);
    hanna = await Person.with(browser, farled);
  });

  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });

  const chapter = chaptersOf(() => [elin, omar, hanna]);

  chapter('a guardian is told to choose the child, and sees on every page for whom she acts', async () => {
    await elin.open('/tjanster/byt-forskola');
    await elin.follow('Börja ansökan');
    await logsIn(elin, 'Elin Exempel');
    await elin.heading('Du kan inte ansöka här just nu');
    await elin.reads('Välj först vilket barn du ansöker för.');
    await elin.looks.at(elin.page, 'choose-first');
    await elin.follow('Välj vem du företräder');
    await elin.heading('Vem företräder du?');
    await elin.looks.at(elin.page, 'choose');
    await elin.choose('Alva Exempel');
    await elin.press('Fortsätt');
    await elin.heading('Bytet');
    await elin.reads('Du företräder Alva Exempel (som vårdnadshavare).');
    await elin.looks.at(elin.page, 'step-for-child');
  });

  chapter('fills in for the child, signs, and waits for the other guardian', async () => {
    await elin.choose('Hamnens förskola');
    await elin.write('Från vilken dag vill ni byta?', '2027-11-01');
    await elin.press('Fortsätt');
    await elin.heading('Så når vi dig');
    await elin.write('E-post', 'elin.exempel@example.org');
    await elin.write('Mobilnummer', '070-174 06 05');
    await elin.choose('E-post');
    await elin.choose('Jag försäkrar att uppgifterna är riktiga');
    await elin.press('Fortsätt till granskning');
    await elin.heading('Granska och skriv under');
    await elin.reads(/ber vi en person till att skriva under/);
    await elin.looks.at(elin.page, 'review-for-child');
    await elin.follow('Fortsätt till underskrift');
    await elin.heading('Skriv under och skicka');
    await elin.press('BankID på en annan enhet');
    await elin.page.locator('svg.fl-qr').waitFor();
    await elin.takesUpTheApp('Elin Exempel', 'Skriv under');
    await elin.heading('Väntar på underskrift');
    await elin.reads('0 av 1 har skrivit under.');
    await elin.looks.at(elin.page, 'awaiting');
  });

  chapter('the other guardian reads, without address and contact of the first one, and signs', async () => {
    await omar.open('/mina-arenden');
    await logsIn(omar, 'Omar Exempel');
    await omar.heading('Mina ärenden');
    await omar.reads('Gäller Alva Exempel.');
    await omar.looks.at(omar.page, 'my-cases-to-sign');
    await omar.follow('Läs och skriv under: Byt förskola');
    await omar.heading('Byt förskola');
    await omar.reads('Hamnens förskola');
    expect(await omar.page.getByText('elin.exempel@example.org').count()).toBe(0);
    await omar.looks.at(omar.page, 'to-sign');
    await omar.press('BankID på en annan enhet');
    await omar.page.locator('svg.fl-qr').waitFor();
    await omar.takesUpTheApp('Omar Exempel', 'Skriv under');
    await omar.heading('Tack, du har skrivit under');
    await omar.looks.at(omar.page, 'signed');
  });

  chapter('the first guardian finds the case while she acts for the child, and not for herself', async () => {
    await elin.open('/mina-arenden');
    await elin.reads('Byt förskola');
    await elin.follow('Byt vem du företräder');
    await elin.heading('Vem företräder du?');
    await elin.choose('Mig själv');
    await elin.press('Fortsätt');
    await elin.heading('Mina ärenden');
    await elin.reads('Här visas dina ärenden');
    await elin.reads('Du sköter dina egna ärenden.');
  });

  chapter('an officer sees who acts for the child, by what right, and that both have signed', async () => {
    await hanna.open('/officer/');
    await hanna.follow('Logga in');
    await hanna.showsCardAs('Hanna Handläggare');
    await hanna.follow(/^BUN \d{4}-\d{5}$/);
    await hanna.reads('Företräds av');
    await hanna.reads('Vårdnadshavare');
    await hanna.reads('Har också skrivit under');
    await hanna.reads('Omar Exempel');
    await hanna.looks.at(hanna.page, 'officer-case', ['.sd-canvas', '.sd-diagram', '.ws-diagram']);
  });
});
