import type { Browser } from 'playwright-core';
import { PDF } from '../support/application';
import { Installation } from '../support/installation';
import { launchChromium } from './chromium';
import { applies, logsIn } from './support/applying';
import { chaptersOf } from './support/chapters';
import { Person } from './support/person';

jest.setTimeout(180_000);

const CERTIFICATE = { name: 'arbetsgivarintyg.pdf', mimeType: 'application/pdf', buffer: PDF };
const DIARY_NUMBER = /^BUN \d{4}-\d{5}$/;
const CANVAS = ['.sd-canvas', '.sd-diagram', '.ws-diagram'];

type Files = Record<string, string>;

const JOIN = /exclusiveGateway( id="to-review".*?<\/bpmn:)exclusiveGateway/s;
const withJoin = (files: Files): Files => ({
  ...files,
  'process.bpmn': (files['process.bpmn'] ?? '').replace(JOIN, 'inclusiveGateway$1inclusiveGateway'),
});

describe('one e-service, whole, for people with nothing but a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let elin: Person;
  let hanna: Person;
  let peter: Person;
  let omar: Person;
  let diaryNumber: string;

  beforeAll(async () => {
    farled = await Installation.start();
    browser = await launchChromium();
    elin = await Person.with(browser, farled);
    hanna = await Person.with(browser, farled);
    peter = await Person.with(browser, farled);
    omar = await Person.with(browser, farled);
  });

  const chapter = chaptersOf(() => [elin, hanna, peter, omar]);

  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });

  chapter('the resident finds the service and logs in with BankID', async () => {
    await elin.open();
    await elin.heading('Vad vill du göra?');
    await elin.looks.at(elin.page, 'start');
    await elin.write('Sök bland kommunens e-tjänster', 'dagis');
    await elin.press('Sök');
    await elin.reads(/e-tjänst(er)? för ”dagis”/);
    await elin.looks.at(elin.page, 'search');
    await elin.follow('Ansök om förskoleplats');
    await elin.heading('Ansök om förskoleplats');
    await elin.looks.at(elin.page, 'service');
    await elin.follow('Börja ansökan');
    await elin.heading('Logga in');
    await elin.looks.at(elin.page, 'login');
    await elin.press('BankID på en annan enhet');
    await elin.page.locator('svg.fl-qr').waitFor();
    await elin.looks.at(elin.page, 'login-qr');
    await elin.press('Avbryt');
    await logsIn(elin, 'Elin Exempel');
    await elin.heading('Barnet');
  });

  chapter('sees what is known already, fills in, attaches a file, and goes on after a reload', async () => {
    await elin.reads(/Från folkbokföringen, \d+ \w+ \d{4}\./);
    await elin.reads('Elin Exempel');
    expect(await elin.page.getByRole('radio').count()).toBe(2);
    await elin.looks.at(elin.page, 'step-child');
    await elin.page.getByRole('radio').first().check();
    await elin.reads(/Du ansöker för /);
    await elin.press('Fortsätt');

    await elin.heading('Placeringen');
    await elin.write('Från vilken dag vill du ha plats?', '20270816');
    await elin.choose('Ett annat antal timmar');
    await elin.write('Antal timmar i veckan', '30');
    await elin.choose('Fyrtornets förskola');
    await elin.choose('Ängens förskola');
    await elin.looks.at(elin.page, 'step-place');
    await elin.reads(/Sparat kl\./);
    await elin.page.reload();
    await elin.heading('Placeringen');
    expect(await elin.page.getByLabel('Antal timmar i veckan').inputValue()).toBe('30');
    await elin.press('Fortsätt');

    await elin.heading('Så når vi dig');
    await elin.write('E-post', 'vardnadshavare@example.org');
    await elin.write('Mobilnummer', '070-174 06 05');
    await elin.choose('E-post');
    await elin.page.locator('input[type=file]').setInputFiles(CERTIFICATE);
    await elin.reads('arbetsgivarintyg.pdf');
    await elin.choose('Jag försäkrar att uppgifterna är riktiga');
    await elin.looks.at(elin.page, 'step-contact');
    await elin.reads(/Sparat kl\./);
    await elin.open();
    await elin.reads('Fortsätt: Ansök om förskoleplats');
    await elin.looks.at(elin.page, 'start-resume');
    await elin.follow('Fortsätt: Ansök om förskoleplats');
    await elin.heading('Så når vi dig');
    await elin.reads('arbetsgivarintyg.pdf');
    await elin.press('Fortsätt till granskning');
  });

  chapter('reviews, signs on the same device, and gets a receipt', async () => {
    await elin.heading('Granska och skriv under');
    await elin.reads('16 augusti 2027');
    await elin.looks.at(elin.page, 'review');
    await elin.follow('Fortsätt till underskrift');
    await elin.heading('Skriv under och skicka');
    await elin.looks.at(elin.page, 'sign');
    await elin.press('BankID på den här enheten');
    await elin.heading('Skriv under hos Exempelköpings kommun');
    await elin.looks.at(elin.page, 'sandbox-sign');
    await elin.press('Skriv under');
    await elin.heading('Vi har tagit emot din ansökan');
    diaryNumber = (await elin.page.getByText(DIARY_NUMBER).textContent()) ?? '';
    await elin.looks.at(elin.page, 'receipt');
    await elin.follow('Följ ditt ärende');
    await elin.heading('Ansök om förskoleplats');
    await elin.looks.at(elin.page, 'case-received');
  });

  chapter('the officer finds the case in her queue and asks for a supplement', async () => {
    await hanna.open('/officer/');
    await hanna.looks.at(hanna.page, 'staff-login');
    await hanna.follow('Logga in');
    await hanna.heading('Logga in som medarbetare');
    await hanna.looks.at(hanna.page, 'idp');
    await hanna.showsCardAs('Hanna Handläggare');
    await hanna.heading('Uppgifter');
    await hanna.reads('Elin Exempel');
    await hanna.looks.at(hanna.page, 'queue');
    await hanna.page.getByRole('cell', { name: 'Vi går igenom ansökan' }).click();
    await hanna.press('Ta uppgiften');
    await hanna.reads('Inga uppgifter här');
    await hanna.page.getByRole('tab', { name: /Mina/ }).click();
    await hanna.follow(diaryNumber);
    await hanna.heading(new RegExp(diaryNumber));
    await hanna.looks.at(hanna.page, 'officer-case');
    for (const tab of ['Handlingar', 'Meddelanden', 'Anteckningar', 'Händelser', 'Process']) {
      await hanna.page.getByRole('tab', { name: tab }).click();
      await hanna.looks.at(hanna.page, `officer-case-${tab.toLowerCase()}`, CANVAS);
    }
    await hanna.follow('Granska och besluta');
    await hanna.heading('Granska och besluta');
    await hanna.looks.at(hanna.page, 'task');
    await hanna.choose('Be om komplettering');
    await hanna.write('Vad behöver sökanden komplettera med?', 'Vilken tid börjar du arbeta på morgonen?');
    await hanna.reads(/Vilken tid börjar du arbeta/);
    await hanna.looks.at(hanna.page, 'task-supplement');
    await hanna.press('Gå vidare');
    await hanna.reads('Så här blir det');
    await hanna.looks.at(hanna.page, 'task-confirm-supplement');
    await hanna.press('Skicka');
    await hanna.heading(new RegExp(diaryNumber));
    await hanna.reads('Inget att göra just nu');
    await hanna.looks.at(hanna.page, 'officer-case-waiting');
  });

  chapter('the resident answers', async () => {
    await elin.follow('Mina ärenden');
    await elin.heading('Mina ärenden');
    await elin.reads('Väntar på dig');
    await elin.looks.at(elin.page, 'my-cases');
    await elin.follow('Ansök om förskoleplats');
    await elin.reads('Vilken tid börjar du arbeta på morgonen?');
    await elin.looks.at(elin.page, 'case-question');
    await elin.write('Ditt svar', 'Klockan sju varje dag.');
    await elin.page.locator('input[type=file]').setInputFiles(CERTIFICATE);
    await elin.reads('arbetsgivarintyg.pdf är uppladdad');
    await elin.press('Skicka svaret');
    await elin.reads('Tack, vi har fått ditt svar');
    await elin.looks.at(elin.page, 'case-answered');
  });

  chapter('the resident and the officer write to each other', async () => {
    await elin.page.locator('summary', { hasText: 'Skriv ett meddelande' }).click();
    await elin.write('Ditt meddelande', 'Kan inskolningen börja en måndag?');
    await elin.press('Skicka meddelandet');
    await elin.reads('Meddelandet är skickat');
    await elin.reads('Inte läst än');
    await hanna.open('/officer/');
    await hanna.reads('Nytt från sökanden i 1 ärende');
    await hanna.looks.at(hanna.page, 'queue-unread');
    await hanna.follow(new RegExp(`${diaryNumber} – Ansök`));
    await hanna.reads('Kan inskolningen börja en måndag?');
    await hanna.write('Skriv till sökanden', 'Ja, det går bra.');
    await hanna.press('Skicka meddelandet');
    await hanna.reads('Inte läst än');
    await hanna.looks.at(hanna.page, 'officer-case-written');
    await elin.reads('Ja, det går bra.');
    await elin.reads(/^Läst /);
    await elin.looks.at(elin.page, 'case-written');
  });

  chapter('the officer approves, and the case system answers', async () => {
    await hanna.follow('Granska och besluta');
    await hanna.heading('Granska och besluta');
    await hanna.choose('Bevilja plats');
    await hanna.write('Motivering', 'Barnet har rätt till förskola enligt 8 kap. skollagen.');
    await hanna.reads(/enligt 8 kap\. skollagen/);
    await hanna.looks.at(hanna.page, 'task-decision');
    await hanna.press('Gå vidare');
    await hanna.reads('Så här blir det');
    await hanna.looks.at(hanna.page, 'task-confirm-decision');
    await hanna.press('Skicka');
    await hanna.page.getByRole('heading', { name: 'Ärendet är avslutat' }).waitFor();
    await hanna.looks.at(hanna.page, 'officer-case-closed');
  });

  chapter('the resident reads the decision and that the case is closed', async () => {
    await elin.page.reload();
    await elin.reads('Beslut');
    await elin.reads(/rätt till förskola enligt 8 kap/);
    await elin.looks.at(elin.page, 'case-decided');
    await elin.follow('Mina uppgifter');
    await elin.heading('Mina uppgifter');
    await elin.looks.at(elin.page, 'my-details');
  });

  chapter('the process owner sees where a case stands, changes a timer and publishes version 2', async () => {
    await applies(omar, 'Omar Exempel');
    await peter.open('/studio/');
    await peter.looks.at(peter.page, 'studio-login');
    await peter.follow('Logga in');
    await peter.showsCardAs('Peter Processägare');
    await peter.reads('Ansök om förskoleplats');
    await peter.looks.at(peter.page, 'studio-home');
    await peter.follow('Ansök om förskoleplats');
    await peter.heading('Ansök om förskoleplats');
    await peter.reads('Pågående ärenden: 1.');
    await peter.page.locator('.sd-diagram .djs-overlay').getByText('1').first().waitFor();
    await peter.row(/^Granska ansökan 1 /);
    await peter.looks.at(peter.page, 'studio-service', CANVAS);
    await peter.follow('Ändra e-tjänsten');
    await peter.press('Skapa ett utkast');
    await peter.heading('Ändra Ansök om förskoleplats');
    await peter.page.getByRole('navigation', { name: 'Steg' }).getByText('Granska ansökan').waitFor();
    await peter.looks.at(peter.page, 'studio-editor', CANVAS);
    await peter.press('Påminn efter 8 dagar');
    await peter.write('Antal', '9');
    await peter.write('Namn', 'Påminn efter 9 dagar');
    await peter.reads(/^Sparat/);
    await peter.looks.at(peter.page, 'studio-editor-timer', CANVAS);
    expect(await saidOfJoin('embedded')).toBe('Att se över');
    expect(await saidOfJoin('cluster')).toBe('Fel');
    await peter.press('Granska och publicera');
    await peter.heading('Publicera version 2');
    await peter.reads('Påminn efter 9 dagar: 8 dagar blir 9 dagar');
    await peter.looks.at(peter.page, 'studio-publish');
    await peter.write('Kommentar', 'Påminner en dag senare.');
    await peter.press('Publicera version 2');
    await peter.reads('Version 2 är publicerad');
    await peter.looks.at(peter.page, 'studio-published', CANVAS);
  });

  /** What the editor calls an inclusive join, which Zeebe 8.5 does not run, when new cases run in an engine. */
  async function saidOfJoin(engine: 'embedded' | 'cluster'): Promise<string | null> {
    const tab = await peter.anotherTab();
    const service = '**/api/studio/services/ansok-forskola';
    const answerWith = (path: string, change: (body: Record<string, unknown>) => object) =>
      tab.route(path, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: change(await response.json()) });
      });
    await answerWith(service, (body) => ({ ...body, engine }));
    await answerWith(`${service}/draft`, ({ files, ...body }) => ({ ...body, files: withJoin(files as Files) }));
    await tab.goto(`${farled.portal}/studio/tjanster/ansok-forskola/utkast`);
    const problem = tab.getByRole('listitem').filter({ hasText: 'Zeebe 8.5 kan inte föra samman flöden' });
    const severity = await problem.locator('css=:scope > :first-child').textContent();
    await tab.close();
    return severity;
  }

  chapter('the case that runs stays on version 1, the next one runs version 2', async () => {
    const nils = await Person.with(browser, farled);
    await applies(nils, 'Nils Noll');
    await nils.close();
    await peter.page.reload();
    await peter.reads('Pågående ärenden: 1.');
    await peter.row(/^Version 1 .* 1 Visa version 1/);
    await peter.row(/^Version 2 Används för nya ärenden .* 1 Visas/);
    await peter.row(/^Granska ansökan 1 /);
    await peter.looks.at(peter.page, 'studio-both-versions', CANVAS);
  });
});
