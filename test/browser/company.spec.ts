import type { Browser } from 'playwright-core';
import { arrivals } from '../support/application';
import { Installation } from '../support/installation';
import { eventually } from '../support/visitor';
import { launchChromium } from './chromium';
import { logsIn, signs } from './support/applying';
import { chaptersOf } from './support/chapters';
import { Person } from './support/person';

jest.setTimeout(300_000);

const INN = 'Exempelköpings Värdshus AB';
const PUB = 'Två Systrars Krog AB';
const SERVICE = '/tjanster/ansok-serveringstillstand';

describe('acting for a company, with nothing but a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let frida: Person;
  let greta: Person;
  let bert: Person;

  beforeAll(async () => {
    farled = await Installation.start();
    browser = await launchChromium();
    frida = await Person.with(browser, farled);
    greta = await Person.with(browser, farled);
    bert = await Person.with(browser, farled);
  });

  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });

  const chapter = chaptersOf(() => [frida, greta, bert]);

  chapter('a signatory chooses the company, and finds what is known filled in', async () => {
    await frida.open(SERVICE);
    await frida.follow('Börja ansökan');
    await logsIn(frida, 'Frida Firmatecknare');
    await frida.heading('Du kan inte ansöka här just nu');
    await frida.reads('Den här e-tjänsten är för företag och föreningar.');
    await frida.follow('Välj vem du företräder');
    await frida.heading('Vem företräder du?');
    await frida.reads(/Firman tecknas av 2 i förening/);
    await frida.looks.at(frida.page, 'company-choose');
    await frida.choose(INN);
    await frida.press('Fortsätt');
    await frida.heading('Den som söker');
    await frida.reads('Du företräder Exempelköpings Värdshus AB (som firmatecknare).');
    await frida.reads('559999-9017');
    await frida.reads(/Från Bolagsverket/);
    await frida.looks.at(frida.page, 'company-known');
    await frida.press('Fortsätt');
  });

  chapter('is stopped before the review when the board has changed meanwhile, and loses nothing', async () => {
    await premises(frida, 'EXEMPELKÖPING VÄRDSHUSET 1:2');
    const board = await frida.anotherTab();
    await board.goto(farled.sandbox);
    await board.getByRole('button', { name: `Ta bort ur styrelsen: Frida Firmatecknare, ${INN}` }).click();
    await board.getByText('Har lämnat styrelsen').waitFor();
    await frida.looks.at(board, 'sandbox-companies');
    await contact(frida);
    await frida.reads('Din behörighet har upphört');
    await frida.reads('Det du har fyllt i finns kvar som utkast');
    await frida.looks.at(frida.page, 'company-right-ended');
    await board.getByRole('button', { name: 'Återställ företag och ombud' }).click();
    await board.close();
    await frida.follow('Välj vem du företräder');
    await frida.heading('Vem företräder du?');
    await frida.choose(INN);
    await frida.press('Fortsätt');
    await frida.heading('Granska och skriv under');
    await frida.reads('Värdshuset');
    await frida.looks.at(frida.page, 'company-review');
  });

  chapter('signs and sends for the company', async () => {
    await signs(frida);
    await frida.reads(/MBN \d{4}-\d{5}/);
    await frida.reads('Du företräder Exempelköpings Värdshus AB (som firmatecknare).');
    await frida.looks.at(frida.page, 'company-receipt');
  });

  chapter('says how the company is reached, and confirms it with the code that comes there', async () => {
    await frida.open('/mina-uppgifter');
    await frida.heading('Mina uppgifter');
    await frida.reads(`Det här vet vi om ${INN}`);
    const section = frida.page.locator('#company-contact');
    await section.getByText('Företaget har ingen egen adress').waitFor();
    await frida.looks.at(frida.page, 'company-details');
    await section.getByRole('textbox', { name: 'E-post' }).fill('kontor@example.com');
    await section.getByRole('textbox', { name: 'Telefon' }).fill('070-174 06 07');
    await section.getByRole('button', { name: 'Spara kontaktuppgifter' }).click();
    await section.getByText('kontor@example.com är inte bekräftad').waitFor();
    await section.getByRole('button', { name: 'Skicka kod med e-post' }).click();
    const code = await eventually(async () => {
      const mails = await arrivals(farled, 'mail');
      return mails.flatMap(({ content }) => /Din kod är (\d{6})/.exec(JSON.stringify(content))?.[1] ?? [])[0];
    });
    await section.getByRole('textbox', { name: 'Koden som du har fått' }).fill(code);
    await section.getByRole('button', { name: 'Bekräfta', exact: true }).click();
    await section.getByText(/kontor@example.com är bekräftad/).waitFor();
    await section.getByText(/Från kommunens kontaktregister, sparat .* av dig/).waitFor();
    await frida.looks.at(frida.page, 'company-contact');
  });

  chapter('says what is wrong in what the municipality knows of the company', async () => {
    await frida.page.locator('#rectify summary').click();
    await frida.press('Skicka till kommunen');
    await frida.reads('Välj vilken uppgift det gäller');
    await frida.looks.at(frida.page, 'rectify-missing');
    await frida.choose(INN);
    await frida.page.getByLabel('Vilken uppgift gäller det?').selectOption('company-register/address');
    await frida.write('Vad är fel, och hur ska det vara?', 'Vi har flyttat till Stora torget 4.');
    await frida.press('Skicka till kommunen');
    await frida.reads(/Vi har tagit emot det du skrev, KS \d{4}-\d{5}/);
    await frida.reads('Väntar på svar');
    await frida.looks.at(frida.page, 'rectify-sent');
  });

  chapter('an officer takes it and answers, and the answer stands among her details', async () => {
    await bert.open('/officer/');
    await bert.follow('Logga in');
    await bert.showsCardAs('Bert Bygglov');
    await bert.follow('Rättelser');
    await bert.heading('Rättelser');
    await bert.row(/KS \d{4}-\d{5}.*Adress, Företagsregistret.*Frida Firmatecknare/);
    await bert.looks.at(bert.page, 'rectifications');
    await bert.follow(/^KS /);
    await bert.reads('Vi har flyttat till Stora torget 4.');
    await bert.looks.at(bert.page, 'rectification');
    await bert.press('Ta det här');
    await bert.press('Skicka svaret');
    await bert.reads('Välj vad du har gjort');
    await bert.looks.at(bert.page, 'rectification-missing');
    await bert.choose('Skickat vidare till den som för registret');
    await bert.write('Svar till den som skrev', 'Bolagsverket ändrar adressen. Anmäl flytten där.');
    await bert.press('Skicka svaret');
    await bert.reads('Svaret');
    await bert.reads(/Bert Bygglov, /);
    await bert.looks.at(bert.page, 'rectification-answered');
    await frida.open('/mina-uppgifter');
    await frida.reads('Skickat vidare');
    await frida.reads('Bolagsverket ändrar adressen. Anmäl flytten där.');
    await frida.looks.at(frida.page, 'rectify-answered');
  });

  chapter('two signatories together: one writes and signs, and waits for the other', async () => {
    await frida.open('/foretrad');
    await frida.heading('Vem företräder du?');
    await frida.choose(PUB);
    await frida.press('Fortsätt');
    await frida.heading('Mina ärenden');
    await frida.open(SERVICE);
    await frida.follow('Börja ansökan');
    await frida.heading('Den som söker');
    await frida.reads(`Du företräder ${PUB} (som firmatecknare).`);
    await frida.press('Fortsätt');
    await premises(frida);
    await contact(frida);
    await frida.heading('Granska och skriv under');
    await frida.reads(/ber vi en person till att skriva under/);
    await frida.looks.at(frida.page, 'joint-review');
    await frida.follow('Fortsätt till underskrift');
    await frida.heading('Skriv under och skicka');
    await frida.press('BankID på en annan enhet');
    await frida.page.locator('svg.fl-qr').waitFor();
    await frida.takesUpTheApp('Frida Firmatecknare', 'Skriv under');
    await frida.heading('Väntar på underskrift');
    await frida.reads('0 av 1 har skrivit under.');
    await frida.looks.at(frida.page, 'joint-awaiting');
  });

  chapter('the other one reads all of it and signs, and both find the company’s case', async () => {
    await greta.open('/mina-arenden');
    await logsIn(greta, 'Greta Gemensam');
    await greta.reads(`Gäller ${PUB}.`);
    await greta.looks.at(greta.page, 'joint-asked');
    await greta.follow(/^Läs och skriv under: /);
    await greta.reads('frida@example.org');
    await greta.looks.at(greta.page, 'joint-to-sign');
    await greta.press('BankID på en annan enhet');
    await greta.page.locator('svg.fl-qr').waitFor();
    await greta.takesUpTheApp('Greta Gemensam', 'Skriv under');
    await greta.heading('Tack, du har skrivit under');
    await greta.looks.at(greta.page, 'joint-signed');
    await frida.page.reload();
    await frida.heading('Alla har skrivit under');
    await frida.looks.at(frida.page, 'joint-done');
    await frida.page.getByRole('main').getByRole('link', { name: 'Mina ärenden' }).click();
    await frida.follow('Ansök om serveringstillstånd');
    await frida.heading('Ansök om serveringstillstånd');
    await frida.looks.at(frida.page, 'joint-case');
  });

  chapter('an officer sees the company, who acted and that both signed', async () => {
    await bert.open('/officer/?vy=all');
    await bert.page
      .getByRole('row', { name: new RegExp(PUB) })
      .getByRole('link')
      .first()
      .click();
    await bert.reads('Företräds av');
    await bert.reads('Firmatecknare');
    await bert.reads('Har också skrivit under');
    await bert.reads('Greta Gemensam');
    await bert.looks.at(bert.page, 'officer-company-case', ['.sd-canvas', '.sd-diagram', '.ws-diagram']);
    await bert.follow('Vad vi vet om företaget');
    await bert.heading(PUB);
    await bert.reads(/^Företagsregistret, \d+ \w+ \d{4}$/);
    await bert.looks.at(bert.page, 'officer-company-known');
  });
});

async function premises(person: Person, property?: string): Promise<void> {
  await person.heading('Serveringsstället');
  await person.write('Serveringsställets namn', 'Värdshuset');
  if (property) await person.choose(property);
  else {
    await person.choose('Serveringen sker på en fastighet som vi hyr');
    await person.write('Fastighetens beteckning eller gatuadress', 'Hamngatan 8');
  }
  await person.choose('Allmänheten');
  await person.choose('Vin');
  await person.choose('Året runt');
  await person.write('Högsta antal gäster', '80');
  await person.press('Fortsätt');
}

async function contact(person: Person): Promise<void> {
  await person.heading('Så når vi dig');
  await person.write('E-post', 'frida@example.org');
  await person.write('Mobilnummer', '070-174 06 05');
  await person.choose('E-post');
  await person.choose('Jag försäkrar att uppgifterna är riktiga');
  await person.press('Fortsätt till granskning');
}
