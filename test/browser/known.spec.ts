import type { Browser } from 'playwright-core';
import { arrivals } from '../support/application';
import { Installation } from '../support/installation';
import { tracesIn } from '../support/personal-data';
import { personalNumberOf } from '../support/test-persons';
import { eventually } from '../support/visitor';
import { launchChromium } from './chromium';
import { logsIn, signs } from './support/applying';
import { LoopbackApp } from './support/loopback-app';
import { Person } from './support/person';

jest.setTimeout(180_000);

const SERVICE = '/tjanster/ansok-forskola';

describe('what the municipality knows already, in a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let nils: Person;
  let hanna: Person;
  let app: LoopbackApp;

  beforeAll(async () => {
    app = await LoopbackApp.start();
    farled = await Installation.start({ FARLED_APPS: app.file });
    browser = await launchChromium();
    nils = await Person.with(browser, farled);
    hanna = await Person.with(browser, farled);
  });
  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
    await app?.stop();
  });

  it('is shown with its source, opens by its rule, and says what the register has when it is changed', async () => {
    await nils.open(SERVICE);
    await nils.follow('Börja ansökan');
    await logsIn(nils, 'Nils Noll');
    await nils.heading('Barnet');
    await nils.reads('Tomma vägen 7');
    await nils.reads(/Från folkbokföringen, \d+ \w+ \d{4}\./);
    await nils.choose('Adressen stämmer inte längre');
    await nils.reads(/Ifyllt från folkbokföringen/);
    await nils.write('Din gatuadress', 'Nya gatan 9');
    await nils.reads(/Du har ändrat uppgiften. I folkbokföringen står det: Tomma vägen 7/);
    await nils.looks.at(nils.page, 'known-changed');
    await nils.press('Ta tillbaka din gatuadress');
    expect(await nils.page.getByLabel('Din gatuadress').inputValue()).toBe('Tomma vägen 7');
    await nils.write('Din gatuadress', 'Nya gatan 9');
    await sendsTheRest();
    expect(nils.looks.take()).toEqual([]);
  });

  it('stands beside the answer for the officer', async () => {
    await hanna.open('/officer/');
    await hanna.follow('Logga in');
    await hanna.showsCardAs('Hanna Handläggare');
    await hanna.heading('Uppgifter');
    await hanna.page.getByRole('cell', { name: 'Vi går igenom ansökan' }).click();
    await hanna.follow(/^BUN /);
    await hanna.reads('Sökanden har ändrat uppgifter från register');
    await hanna.reads('Sökanden skriver: Nya gatan 9');
    await hanna.reads(/Registret vid ansökan: Tomma vägen 7 \(Folkbokföringen, \d+ \w+ \d{4}\)/);
    await hanna.looks.at(hanna.page, 'known-contradiction', ['.ws-diagram']);
    expect(hanna.looks.take()).toEqual([]);
  });

  it('is all there under my details, where addresses are confirmed by a code', async () => {
    await nils.open('/mina-uppgifter');
    await nils.heading('Mina uppgifter');
    await nils.reads('Folkbokföringen');
    await nils.reads(/Uppgifterna stämdes av/);
    await nils.page.getByText('Stämmer det inte?').first().click();
    await nils.reads(/rättas där/);
    await nils.press('Skicka kod med e-post');
    const code = await eventually(async () => {
      const all = JSON.stringify(await arrivals(farled, 'mail'));
      return /Din kod är (\d{6})/.exec(all)?.[1];
    });
    await nils.looks.at(nils.page, 'known-details');
    await nils.write('Koden som du har fått', code);
    await nils.press('Bekräfta');
    await nils.reads(/nils@example.org är bekräftad/);
    expect(nils.looks.take()).toEqual([]);
  });

  it('reaches an app only by its resident’s yes, which she takes back when she likes', async () => {
    const phone = await Person.with(browser, farled, { viewport: { width: 390, height: 844 } });
    await phone.page.goto(await app.asks(farled.portal, 'cases:read drafts'));
    await logsIn(phone, 'Nils Noll');
    await phone.heading('Vill du släppa in Grannappen?');
    await phone.reads('Grannföreningen Solsidan ansvarar för appen, inte kommunen.');
    await phone.looks.at(phone.page, 'app-question');
    await phone.press('Nej');
    await phone.heading('Svaret blev nej: access_denied');
    await phone.open('/godkann-app/forged');
    await phone.heading('Frågan gäller inte längre');
    expect(phone.looks.take()).toEqual([]);
    await phone.close();
    await nils.page.goto(await app.asks(farled.portal, 'cases:read'));
    await nils.press('Ja, släpp in appen');
    await nils.heading('Appen är insläppt');
    expect([await app.reads('/api/cases'), await app.reads('/api/drafts')]).toEqual([200, 403]);
    await nils.open('/mina-uppgifter');
    await nils.reads(/Senast använd/);
    await nils.looks.at(nils.page, 'apps-let-in');
    await nils.press('Stäng ute Grannappen');
    await nils.page.getByRole('dialog').getByRole('button', { name: 'Stäng ute Grannappen' }).click();
    await nils.reads('Du har inte släppt in någon app.');
    expect(await app.reads('/api/cases')).toBe(401);
    expect(nils.looks.take()).toEqual([]);
  });

  it('is found by officers, who say why first, and shown as far as that goes', async () => {
    const search = () => hanna.page.getByRole('button', { name: 'Sök', exact: true }).click();
    await hanna.follow('Personer');
    await hanna.heading('Sök person');
    await search();
    await hanna.reads('Välj varför du söker');
    await hanna.looks.at(hanna.page, 'person-why');
    await hanna.choose('Handlägga ett ärende');
    await hanna.write('Namn, personnummer eller födelsedatum', 'noll');
    await hanna.page.getByRole('textbox', { name: 'Namn, personnummer eller födelsedatum' }).press('Enter');
    await hanna.row(/Nils Noll/);
    await hanna.looks.at(hanna.page, 'person-hits');
    await hanna.follow('Nils Noll');
    await hanna.heading('Nils Noll');
    await hanna.reads('Tomma vägen 7, 641 02 EXEMPELKÖPING');
    await hanna.reads(/^Folkbokföringen, \d+ \w+ \d{4}$/);
    await hanna.reads(/^Ansök om förskoleplats, BUN /);
    await hanna.looks.at(hanna.page, 'person-known');
    await hanna.follow('Till sökningen');
    await hanna.row(/Nils Noll/);
    await hanna.write('Namn, personnummer eller födelsedatum', 'petra prov');
    await search();
    await hanna.reads('Ingen träff');
    await hanna.looks.at(hanna.page, 'person-none');
    await hanna.press('Sök i hela folkbokföringen');
    await hanna.row(/Petra Prov/);
    await hanna.write('Namn, personnummer eller födelsedatum', 'skyddad');
    await search();
    await hanna.reads('Ingen träff');
    await hanna.press('Sök i hela folkbokföringen');
    await hanna.reads('Personer med skydd visas inte.');
    expect(hanna.looks.take()).toEqual([]);
  });

  it('is filled and changed at night under an operator’s eye, and the queue marks what has changed', async () => {
    const olle = await Person.with(browser, farled);
    const { page } = olle;
    await olle.open('/studio/folkbokforingen');
    await olle.follow('Logga in');
    await olle.showsCardAs('Olle Operatör');
    await olle.heading('Folkbokföringen');
    await olle.reads('Registret är inte fyllt än');
    await olle.looks.at(page, 'register-empty');
    await outside('/register/everybody');
    await page.reload();
    await olle.press('Fyll från filen');
    await page.getByRole('dialog', { name: 'Fyll registret från filen?' }).waitFor();
    await olle.looks.at(page, 'register-fill');
    await olle.press('Börja');
    await olle.reads('Inläst');
    await outside('/register/night');
    await outside('/control', { system: 'navet-deliveries', mode: 'withheld' });
    await outside('/register/night');
    await outside('/control', { system: 'navet-deliveries', mode: 'up' });
    await outside('/register/move', { number: personalNumberOf('nils'), street: 'Flyttade vägen 2' });
    await outside('/register/night');
    await olle.press('Läs in det som har kommit');
    await olle.reads('Fil nummer 2 saknas');
    await olle.reads('Väntar på att läsas in');
    await olle.looks.at(page, 'register-gap');
    await outside('/register/release');
    await olle.press('Läs in det som har kommit');
    await olle.reads('Allt som har kommit är inläst.');
    await olle.row(/Navetavisering.*_3.xml.*Inläst/);
    await olle.looks.at(page, 'register-calm');
    expect(olle.looks.take()).toEqual([]);
    await olle.close();
    await hanna.open('/officer/?vy=all');
    await hanna.page.getByRole('cell', { name: 'Nytt i folkbokföringen' }).click();
    await hanna.reads('Gatuadress');
    await hanna.looks.at(hanna.page, 'queue-changed');
    expect(hanna.looks.take()).toEqual([]);
  });

  it.each([
    ['Sara Skyddad', 'sara'],
    ['Una Utan', 'una'],
  ])('of a person with protection or of whom nothing is known stands nowhere: %s', async (name) => {
    const person = await Person.with(browser, farled);
    await person.open('/mina-uppgifter');
    await logsIn(person, name);
    await person.heading('Mina uppgifter');
    const seen = [await words(person)];
    await person.open(SERVICE);
    await person.reads('Ring oss i stället för att använda e-tjänsten');
    await person.looks.at(person.page, 'protected-service');
    seen.push(await words(person));
    await person.follow('Börja ansökan');
    await person.reads(/ska du inte använda e-tjänsten/);
    await person.page.getByRole('link', { name: /08-/ }).first().waitFor();
    for (const path of ['', '/', '/mina-arenden', SERVICE]) {
      if (path) await person.open(path);
      await person.page.waitForLoadState('networkidle');
      seen.push(await words(person));
    }
    expect(seen.flatMap(tracesIn)).toEqual([]);
    expect(person.looks.take()).toEqual([]);
    await person.close();
  });

  /** What happens outside: a person moves, a night ends. */
  async function outside(path: string, body: Record<string, string> = {}): Promise<void> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await fetch(farled.sandbox + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  }

  /** All of a page, also what is not seen, and its address. */
  const words = async ({ page }: Person) => `${page.url()}\n${await page.title()}\n${await page.content()}`;

  async function sendsTheRest(): Promise<void> {
    await nils.choose('Barnet finns inte i listan');
    await nils.write('Barnets namn', 'Nytt Barn');
    await nils.write('Barnets födelsedatum', '2026-11-01');
    await nils.press('Fortsätt');
    await nils.heading('Placeringen');
    await nils.write('Från vilken dag vill du ha plats?', '2027-11-01');
    await nils.choose('Heltid, 40 timmar i veckan');
    await nils.choose('Hamnens förskola');
    await nils.press('Fortsätt');
    await nils.heading('Så når vi dig');
    await nils.write('E-post', 'nils@example.org');
    await nils.write('Mobilnummer', '070-174 06 05');
    await nils.choose('Sms');
    await nils.choose('Jag försäkrar att uppgifterna är riktiga');
    await nils.press('Fortsätt till granskning');
    await nils.heading('Granska och skriv under');
    await nils.reads('Nya gatan 9');
    await signs(nils);
  }
});
