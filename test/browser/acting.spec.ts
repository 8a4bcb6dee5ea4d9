import type { Browser } from 'playwright-core';
import { Installation } from '../support/installation';
import { personalNumberOf } from '../support/test-persons';
import { launchChromium } from './chromium';
import { logsIn, signs } from './support/applying';
import { chaptersOf } from './support/chapters';
import { Person } from './support/person';

jest.setTimeout(300_000);

/** The pages of the portal that have no id of their own. */
const EVERY_PAGE = [
  ...[
    '/',
    '/tjanster/ansok-fardtjanst',
    '/mina-arenden',
    '/mina-uppgifter',
    '/fullmakter',
    '/foretrad',
    '/inloggningar',
  ],
  ...['/tillganglighet', '/personuppgifter', '/driftlage', '/finns-inte'],
];
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('acting for others, with nothing but a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let elin: Person;
  let omar: Person;
  let hanna: Person;
  let gunnar: Person;

  beforeAll(async () => {
    farled = await Installation.start();
    browser = await launchChromium();
    elin = await Person.with(browser, farled);
    omar = await Person.with(browser, farled);
    hanna = await Person.with(browser, farled);
    gunnar = await Person.with(browser, farled);
  });

  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });

  const chapter = chaptersOf(() => [elin, omar, hanna, gunnar]);

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

  chapter('in two tabs never mixes persons: what is open for one is not done for the other', async () => {
    const draft = elin.page.url();
    const tab = await elin.anotherTab();
    await tab.goto(`${farled.portal}/foretrad`);
    await tab.getByRole('radio', { name: 'Mig själv' }).check();
    await tab.getByRole('button', { name: 'Fortsätt' }).click();
    await tab.getByText('Du sköter dina egna ärenden.').waitFor();
    await elin.heading('Bytet');
    await elin.reads('Du företräder någon annan nu');
    await elin.looks.at(elin.page, 'changed-in-another-tab');
    await elin.press('Byt tillbaka till Alva Exempel');
    await elin.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await elin.reads('Du företräder Alva Exempel (som vårdnadshavare).');
    expect(elin.page.url()).toBe(draft);
    await tab.getByText('Du företräder någon annan nu').waitFor();
    await tab.getByRole('button', { name: 'Fortsätt för Alva Exempel' }).click();
    await tab.getByText('Du företräder Alva Exempel (som vårdnadshavare).').waitFor();
    await tab.close();
  });

  chapter('sees on every page for whom she acts', async () => {
    const draft = new URL(elin.page.url()).pathname;
    for (const path of EVERY_PAGE) {
      await elin.open(path);
      await elin.page.getByRole('heading', { level: 1 }).waitFor();
      await elin.reads('Du företräder Alva Exempel (som vårdnadshavare).');
      await elin.looks.at(elin.page, `for-child${path.replaceAll('/', '-')}`);
    }
    await elin.open(draft);
    await elin.heading('Bytet');
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
    await omar.follow('Fyll i din del');
    await omar.heading('Din tid');
    await omar.choose('Arbetar eller studerar');
    await omar.write('Antal timmar i veckan', '38');
    await omar.looks.at(omar.page, 'own-part');
    await omar.press('Fortsätt till granskning');
    await omar.heading('Granska och skriv under');
    await omar.reads('38');
    await omar.looks.at(omar.page, 'own-part-review');
    await elin.page.reload();
    await elin.reads('Har fyllt i, ska skriva under');
    await elin.looks.at(elin.page, 'awaiting-part');
    await omar.press('BankID på en annan enhet');
    await omar.page.locator('svg.fl-qr').waitFor();
    await omar.takesUpTheApp('Omar Exempel', 'Skriv under');
    await omar.heading('Tack, du har skrivit under');
    await omar.reads('Det du har fyllt i: Din tid');
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

  chapter('an officer registers a power of attorney that came on paper, when the names agree', async () => {
    await hanna.open('/officer/');
    await hanna.follow('Logga in');
    await hanna.showsCardAs('Hanna Handläggare');
    await hanna.follow('Fullmakter');
    await hanna.reads('Inga fullmakter på papper');
    await hanna.looks.at(hanna.page, 'powers-empty');
    await hanna.follow('Registrera en fullmakt på papper');
    await hanna.heading('Registrera en fullmakt på papper');
    await hanna.press('Visa namnen');
    await hanna.reads('Lägg till den skannade fullmakten.');
    await hanna.looks.at(hanna.page, 'power-missing');
    await hanna.page.locator('input[type=file]').setInputFiles({
      ...{ name: 'fullmakt.pdf', mimeType: 'application/pdf', buffer: PDF },
    });
    await hanna.reads('fullmakt.pdf');
    await hanna.write('Personnummer för den som ger fullmakten', personalNumberOf('elin'));
    await hanna.write('Personnummer för den som får fullmakten', personalNumberOf('omar'));
    await hanna.choose('Alla e-tjänster');
    await hanna.page.getByLabel('Från och med').fill('2026-01-01');
    await hanna.page.getByLabel('Till och med').fill('2027-12-31');
    await hanna.press('Visa namnen');
    await hanna.reads('Jämför med papperet');
    await hanna.reads('Elin Exempel');
    await hanna.looks.at(hanna.page, 'power-names');
    await hanna.press('Registrera fullmakten');
    await hanna.reads('Kontrollera fullmakten och kryssa i rutan.');
    await hanna.page.getByLabel(/Jag har sett fullmakten i original/).check();
    await hanna.press('Registrera fullmakten');
    await hanna.heading('Fullmakter');
    await hanna.row(/Elin Exempel.*Omar Exempel.*Hanna Handläggare/);
    await hanna.looks.at(hanna.page, 'powers');
  });

  chapter('both see it among their details, and the holder acts by it on every page', async () => {
    await elin.open('/mina-uppgifter');
    await elin.reads('På papper hos kommunen.');
    await elin.looks.at(elin.page, 'details-with-power');
    await omar.open('/foretrad');
    await omar.heading('Vem företräder du?');
    await omar.choose('Elin Exempel');
    await omar.press('Fortsätt');
    await omar.heading('Mina ärenden');
    for (const path of EVERY_PAGE) {
      await omar.open(path);
      await omar.page.getByRole('heading', { level: 1 }).waitFor();
      await omar.reads('Du företräder Elin Exempel (med fullmakt).');
      await omar.looks.at(omar.page, `for-giver${path.replaceAll('/', '-')}`);
    }
  });

  chapter('the holder applies for the giver, signs alone, and both find receipt and case', async () => {
    await omar.open('/tjanster/ansok-fardtjanst');
    await omar.follow('Börja ansökan');
    await omar.heading('Behovet');
    await omar.reads('Du företräder Elin Exempel (med fullmakt).');
    await omar.choose('Minst tre månader');
    await omar.write(
      'Vad är svårt när du reser på egen hand eller med buss och tåg?',
      'Hon kan inte gå till hållplatsen på egen hand.',
    );
    await omar.looks.at(omar.page, 'step-for-giver');
    await omar.press('Fortsätt');
    await omar.heading('Så når vi dig');
    await omar.write('E-post', 'omar.exempel@example.org');
    await omar.write('Mobilnummer', '070-174 06 06');
    await omar.choose('E-post');
    await omar.choose('Jag försäkrar att uppgifterna är riktiga');
    await omar.press('Fortsätt till granskning');
    await omar.heading('Granska och skriv under');
    await omar.looks.at(omar.page, 'review-for-giver');
    await signs(omar);
    await omar.reads(/SN \d{4}-\d{5}/);
    await omar.reads('Du företräder Elin Exempel (med fullmakt).');
    await omar.looks.at(omar.page, 'receipt-for-giver');
    await omar.open('/mina-arenden');
    await omar.follow('Ansök om färdtjänst');
    await omar.heading('Ansök om färdtjänst');
    await omar.looks.at(omar.page, 'case-for-giver');
    await elin.open('/mina-arenden');
    await elin.follow('Ansök om färdtjänst');
    await elin.heading('Ansök om färdtjänst');
    await elin.looks.at(elin.page, 'case-of-giver');
  });

  chapter('the list of trustees is read in, line by line, by the one who keeps it', async () => {
    await gunnar.open('/officer/');
    await gunnar.follow('Logga in');
    await gunnar.showsCardAs('Gunnar God Man');
    await gunnar.heading('Gode män och förvaltare');
    await gunnar.reads('Listan är tom');
    await gunnar.page.getByText('Läs in en lista').click();
    const readsIn = async (...lines: string[]) => {
      const csv = ['nummer;stallforetradare;huvudman;omfattning;fran;till', ...lines].join('\n');
      const file = { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
      await gunnar.page.locator('input[type=file]').setInputFiles(file);
    };
    await readsIn('A 1;19;20;allt;i går;');
    await gunnar.press('Läs in');
    await gunnar.reads('En rad är fel');
    await gunnar.looks.at(gunnar.page, 'trustees-faults');
    await readsIn(
      `A 1;${personalNumberOf('omar')};${personalNumberOf('nils')};bevaka rätt + sörja för person;2026-01-01;`,
    );
    await gunnar.press('Pröva');
    await gunnar.reads('Så här blir det om du läser in listan');
    await gunnar.press('Läs in');
    await gunnar.reads('Listan är inläst');
    await gunnar.row(/A 1.*Omar Exempel.*Nils Noll.*Bevaka rätt, Sörja för person/);
    await gunnar.looks.at(gunnar.page, 'trustees');
    await gunnar.press('Ändra uppdraget A 1');
    await gunnar.page.getByRole('dialog').getByLabel('Till och med').fill('2027-12-31');
    await gunnar.looks.at(gunnar.page, 'trustee-change');
    await gunnar.page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await gunnar.row(/A 1.*31 december 2027/);
    await gunnar.press('Avsluta uppdraget A 1');
    await gunnar.page.getByRole('dialog').getByRole('button', { name: 'Avsluta uppdraget' }).click();
    await gunnar.row(/A 1.*Avslutat/);
  });

  chapter('an officer sees who acts for the child, by what right, and that both have signed', async () => {
    await hanna.open('/officer/');
    await hanna.follow(/^BUN \d{4}-\d{5}$/);
    await hanna.reads('Företräds av');
    await hanna.reads('Vårdnadshavare');
    await hanna.reads('Har också skrivit under');
    await hanna.reads('Omar Exempel');
    await hanna.looks.at(hanna.page, 'officer-case', ['.sd-canvas', '.sd-diagram', '.ws-diagram']);
  });
});
