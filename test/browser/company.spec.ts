import type { Browser } from 'playwright-core';
import { Installation } from '../support/installation';
import { launchChromium } from './chromium';
import { logsIn, signs } from './support/applying';
import { Person } from './support/person';

jest.setTimeout(180_000);

describe('a signatory applies for her company, with nothing but a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let frida: Person;

  beforeAll(async () => {
    farled = await Installation.start();
    browser = await launchChromium();
    frida = await Person.with(browser, farled);
  });

  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });

  it('chooses the company, finds what is known filled in, and sees on every page for whom she acts', async () => {
    await frida.open('/tjanster/ansok-serveringstillstand');
    await frida.follow('Börja ansökan');
    await logsIn(frida, 'Frida Firmatecknare');
    await frida.heading('Du kan inte ansöka här just nu');
    await frida.reads('Den här e-tjänsten är för företag och föreningar.');
    await frida.follow('Välj vem du företräder');
    await frida.heading('Vem företräder du?');
    await frida.reads(/Firman tecknas av 2 i förening/);
    await frida.looks.at(frida.page, 'company-choose');
    await frida.choose('Exempelköpings Värdshus AB');
    await frida.press('Fortsätt');
    await frida.heading('Den som söker');
    await frida.reads('Du företräder Exempelköpings Värdshus AB (som firmatecknare).');
    await frida.reads('559999-9017');
    await frida.reads(/Från Bolagsverket/);
    await frida.looks.at(frida.page, 'company-known');
    await frida.press('Fortsätt');
    await frida.heading('Serveringsstället');
    await frida.write('Serveringsställets namn', 'Värdshuset');
    await frida.choose('EXEMPELKÖPING VÄRDSHUSET 1:2');
    await frida.choose('Allmänheten');
    await frida.choose('Vin');
    await frida.choose('Året runt');
    await frida.write('Högsta antal gäster', '80');
    await frida.looks.at(frida.page, 'company-premises');
    await frida.press('Fortsätt');
    await frida.heading('Så når vi dig');
    await frida.write('E-post', 'frida@example.org');
    await frida.write('Mobilnummer', '070-174 06 05');
    await frida.choose('E-post');
    await frida.choose('Jag försäkrar att uppgifterna är riktiga');
    await frida.press('Fortsätt till granskning');
    await frida.heading('Granska och skriv under');
    await frida.looks.at(frida.page, 'company-review');
    await signs(frida);
    await frida.reads(/MBN \d{4}-\d{5}/);
    await frida.reads('Du företräder Exempelköpings Värdshus AB (som firmatecknare).');
    await frida.looks.at(frida.page, 'company-receipt');
    expect(frida.looks.take()).toEqual([]);
  });
});
