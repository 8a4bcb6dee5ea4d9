import { scryptSync } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { answersFor, apply, PDF, resident, staff, taskOf } from '../support/application';
import { Installation } from '../support/installation';
import { launchChromium } from './chromium';
import { logsIn } from './support/applying';
import { Person } from './support/person';

jest.setTimeout(180_000);

const SECRET = 'ur-det-forseglade-kuvertet';
const SALT = Buffer.from('a salt of sixteen');
const COST = { N: 1024, r: 8, p: 1 };
const HASH = scryptSync(SECRET, SALT, 32, COST).toString('base64url');
const MINUTE = 60_000;
/** Samples are drawn of what has happened since; a review that has just begun holds nothing. */
const REVIEWED_BEFORE = `insert into insight.log_review (id, period_from, period_to, readings, drawn_at, due_at)
  select gen_random_uuid(), at - interval '7 days', at, 0, at, at + interval '14 days'
  from (select now() - interval '1 hour' as at) as before`;
const TWO_PROVIDERS = {
  providers: [
    { id: 'konto', name: { sv: 'Kommunens konto', en: 'Municipality account' } },
    { id: 'siths', name: { sv: 'Tjänstekort (SITHS)', en: 'Staff card (SITHS)' } },
  ],
};

describe('the rooms around the work, in a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let asta: Person;
  let hanna: Person;
  let rut: Person;
  let elin: Person;
  let caseId: string;

  beforeAll(async () => {
    farled = await Installation.start({
      FARLED_BREAK_GLASS_HASH: `scrypt$1024$8$1$${SALT.toString('base64url')}$${HASH}`,
    });
    browser = await launchChromium();
    const one = () => Person.with(browser, farled);
    [asta, hanna, rut, elin] = await Promise.all([one(), one(), one(), one()]);
    ({ caseId } = await apply(await resident(farled, 'elin')));
    const officer = await staff(farled, 'hanna');
    (await officer.get(`/api/officer/tasks/${(await taskOf(officer, caseId)).id}`)).ok();
    (await officer.get(`/api/officer/cases/${caseId}?purpose=handle-case`)).ok();
    await staff(farled, 'vera');
  });
  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });
  afterEach(() => expect([asta, hanna, rut, elin].flatMap(({ looks }) => looks.take())).toEqual([]));

  const enters = async (person: Person, path: string, name: string): Promise<void> => {
    await person.open(path);
    await person.follow('Logga in');
    await person.showsCardAs(name);
  };

  it('let staff choose how to log in, and say why it did not go through', async () => {
    const { page } = asta;
    await page.route('**/api/login/staff/providers', (route) => route.fulfill({ json: TWO_PROVIDERS }));
    await asta.open('/officer/logga-in?login=no-role');
    await asta.reads('Inloggningen gick inte igenom');
    await asta.reads('Logga in med tjänstekort (SITHS)');
    await asta.page.getByText('Nödkonto', { exact: true }).click();
    await asta.looks.at(page, 'staff-login');
    await page.unroute('**/api/login/staff/providers');
    await asta.page.getByLabel('Hemlighet ur det förseglade kuvertet').fill('fel');
    await asta.press('Logga in med nödkontot');
    await asta.page.getByRole('alert').nth(1).waitFor();
    await asta.looks.at(page, 'break-glass-refused');
    await asta.open('/officer/identifierad?login=other-person');
    await asta.reads('Det var någon annan som identifierade sig.');
    await asta.looks.at(page, 'identified-not');
  });

  it('show the organisation, and take a change after a new identification without losing what was written', async () => {
    const { page } = asta;
    await enters(asta, '/officer/organisation', 'Asta Administratör');
    await asta.heading('Organisation');
    await asta.looks.at(page, 'organisation');
    await page.getByText('Ny enhet').click();
    await asta.page.getByLabel(/^Kod/).fill('forskola-norr');
    await asta.page.getByLabel('Namn').fill('Förskola norr');
    await farled.query("update identity.session set data = jsonb_set(data, '{login,identified,at}', '0')");
    await asta.press('Spara');
    await page.getByRole('dialog', { name: 'Identifiera dig igen' }).waitFor();
    await asta.looks.at(page, 'step-up');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Identifiera dig i en ny flik' }).click(),
    ]);
    await tab.getByLabel('Asta Administratör').check();
    await tab.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('button', { name: 'Förskola norr' }).click();
    await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Hanna Handläggare, Barn och utbildning' });
    await asta.press('Lägg till medlem');
    await asta.reads('(för hand)');
    for (const part of ['Ändra enheten', 'Historik', 'Konton']) await page.getByText(part, { exact: true }).click();
    await asta.looks.at(page, 'unit');
  });

  it('arrange a deputy', async () => {
    const { page } = hanna;
    await enters(hanna, '/officer/vikarie', 'Hanna Handläggare');
    await hanna.heading('Vikarier');
    await hanna.looks.at(page, 'deputies-empty');
    await page.getByLabel('Vem').selectOption({ label: 'Vera Vikarie, Barn och utbildning' });
    await page.getByLabel('Första dag').fill('2030-01-07');
    await page.getByLabel('Sista dag').fill('2030-01-11');
    await hanna.press('Lägg till');
    await hanna.reads('7 januari 2030 till 11 januari 2030');
    await hanna.looks.at(page, 'deputies');
  });

  it('keep what an officer has written when her session ends, for her alone', async () => {
    const { page } = hanna;
    const question = page.getByLabel('Vad behöver sökanden komplettera med?');
    await hanna.open(`/officer/arende/${caseId}`);
    await hanna.follow('Granska och besluta');
    await hanna.choose('Be om komplettering');
    await question.fill('Vilken tid börjar du arbeta?');
    await farled.query("delete from identity.session where owner like 'staff:%'");
    await question.fill('Vilken tid börjar du arbeta på morgonen?');
    await hanna.follow('Logga in');
    await hanna.showsCardAs('Hanna Handläggare');
    await hanna.reads('Det du skrev finns kvar');
    expect(await question.inputValue()).toBe('Vilken tid börjar du arbeta på morgonen?');
    await hanna.looks.at(page, 'task-kept');

    const colleague = await staff(farled, 'vera');
    const { id, revision } = await taskOf(colleague, caseId);
    (await colleague.post(`/api/officer/tasks/${id}/assign`, { to: 'me', revision })).ok();
    await page.reload();
    await hanna.reads('Någon annan har tagit eller lämnat tillbaka uppgiften sedan dess.');
    await hanna.looks.at(page, 'task-kept-changed');

    await hanna.press('Logga ut');
    await enters(hanna, `/officer/arende/${caseId}/uppgift/${id}`, 'Vera Vikarie');
    await hanna.heading('Granska och besluta');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('morgonen');
    expect(await page.getByText('Det du skrev finns kvar').count()).toBe(0);
    await hanna.press('Logga ut');
    await enters(hanna, '/officer/vikarie', 'Hanna Handläggare');
    await hanna.heading('Vikarier');
  });

  it('draw samples, ask, answer, judge and sign', async () => {
    await rut.open('/officer/');
    await rut.follow('Logga in med kommunens konto');
    await rut.heading('Logga in med kommunens konto');
    await rut.page.getByLabel('Rut Revisor').check();
    await rut.press('Logga in');
    await rut.heading('Loggranskning');
    await rut.looks.at(rut.page, 'reviews-empty');
    await farled.query(REVIEWED_BEFORE);
    await rut.press('Dra stickprov nu');
    await rut.heading(/^Granskning /);
    await rut.looks.at(rut.page, 'review');
    const hannas = rut.page.getByRole('article', { name: /Hanna Handläggare/ }).first();
    await hannas.getByRole('button', { name: 'Fråga medarbetaren' }).click();
    await rut.page.getByLabel('Fråga', { exact: true }).waitFor();
    await rut.looks.at(rut.page, 'review-ask');
    await rut.press('Skicka frågan');
    await rut.reads('Väntar på svar');

    await hanna.open('/officer/loggfragor');
    await hanna.reads('Varför öppnade du de här uppgifterna?');
    await hanna.looks.at(hanna.page, 'log-questions');
    await hanna.press('Svara');
    await hanna.reads('Skriv ditt skäl');
    await hanna.page.getByLabel('Ditt skäl').first().fill('Jag handlade ärendet.');
    await hanna.press('Svara');
    await hanna.reads('Inga frågor väntar på dig');
    await hanna.looks.at(hanna.page, 'log-questions-none');

    await rut.page.reload();
    await rut.reads('Jag handlade ärendet.');
    const accept = rut.page.getByRole('button', { name: 'Utan anmärkning' });
    for (let left = await accept.count(); left > 0; left -= 1) {
      await accept.first().click();
      await rut.page.waitForFunction((n) => document.querySelectorAll('.ws-sample .fl-actions').length < n, left);
    }
    await rut.press('Skriv under');
    await rut.reads('Undertecknad av Rut Revisor');
    await rut.looks.at(rut.page, 'review-signed');
    await rut.follow('Alla granskningar');
    await rut.row(/Undertecknad/);
    await rut.looks.at(rut.page, 'reviews');
  });

  it('register an application that came by letter', async () => {
    const { page } = hanna;
    await hanna.open('/officer/registrera');
    await hanna.heading('Registrera en ansökan');
    await hanna.press('Börja fylla i');
    await hanna.reads('Välj vilken e-tjänst ansökan gäller.');
    await hanna.looks.at(page, 'assisted-errors');
    await page.getByLabel('E-tjänst').selectOption({ label: 'Ansök om förskoleplats' });
    await hanna.write('Personnummer', '19840101-2383');
    await hanna.press('Börja fylla i');
    await hanna.reads('Ansökan från Elin Exempel.');
    await hanna.looks.at(page, 'assisted-step');
    // Straight to the end: the server says what is missing, and where.
    const id = page.url().split('/').pop()?.split('?')[0];
    await hanna.open(`/officer/registrera/${id}?steg=99`);
    await hanna.reads('Något fattas i ansökan');
    await hanna.looks.at(page, 'assisted-faults');
    await page.getByRole('alert').getByRole('link').first().press('Enter');
    await page.getByRole('heading', { level: 2, name: /^1 av / }).waitFor();
    const officer = await staff(farled, 'hanna');
    const one = `/api/officer/assisted-applications/${id}`;
    await hanna.reads('Sparat');
    const draft = (await officer.get(one)).ok();
    (await officer.put(one, { answers: answersFor(draft), page: draft.page, revision: draft.revision })).ok();
    await hanna.open(`/officer/registrera/${id}?steg=99`);
    await hanna.reads('Handlingen som kom in, skannad');
    await page.setInputFiles('input[type=file]', { name: 'brev.pdf', mimeType: 'application/pdf', buffer: PDF });
    await hanna.reads('brev.pdf');
    await hanna.choose('Jag har sett underskriften på den skannade handlingen');
    await hanna.looks.at(page, 'assisted-register');
    await hanna.press('Registrera ansökan');
    await hanna.reads('Ansökan är registrerad');
    await hanna.looks.at(page, 'assisted-done');
    await hanna.follow('Öppna ärendet');
    await hanna.reads('För hand, på den skannade handlingen');
  });

  it('show one’s own logins, and warn before a session ends', async () => {
    const { page } = hanna;
    await hanna.follow('Dina inloggningar');
    await hanna.reads('Den här inloggningen');
    await hanna.looks.at(page, 'own-logins-staff');
    await hanna.press('Logga ut överallt');
    await page.getByRole('dialog', { name: 'Logga ut överallt' }).waitFor();
    await hanna.looks.at(page, 'log-out-everywhere');
    await page.clock.install();
    await page.reload();
    await hanna.reads('Den här inloggningen');
    await page.clock.fastForward(29 * MINUTE);
    await page.getByRole('dialog', { name: 'Vill du vara kvar som inloggad?' }).waitFor();
    await hanna.looks.at(page, 'session-warning');
  });

  it('show a resident who has read, her logins and her powers of attorney', async () => {
    const { page } = elin;
    await elin.open('/mina-uppgifter');
    await logsIn(elin, 'Elin Exempel');
    await elin.reads('Handläggare, Barn och utbildning');
    await elin.looks.at(page, 'who-has-read');
    await elin.follow('Dina inloggningar');
    await elin.reads('Den här inloggningen');
    await elin.looks.at(page, 'own-logins');
    await elin.open('/fullmakter');
    await elin.heading('Fullmakter');
    await elin.looks.at(page, 'mandates-none');
    await elin.follow('Ge en fullmakt');
    await elin.heading('Ge en fullmakt');
    await elin.press('Fortsätt till underskrift');
    await elin.reads('Välj minst en e-tjänst.');
    await elin.looks.at(page, 'mandate-errors');
    await elin.write('För- och efternamn', 'Nils Noll');
    await elin.write('Personnummer', '19920101-2391');
    await elin.choose('Ansök om förskoleplats');
    await elin.write('Till och med', '2027-06-30');
    await elin.press('Fortsätt till underskrift');
    await elin.heading('Skriv under fullmakten');
    await elin.looks.at(page, 'mandate-sign');
    await elin.press('BankID på en annan enhet');
    await page.locator('svg.fl-qr').waitFor();
    await elin.takesUpTheApp('Elin Exempel', 'Skriv under');
    await elin.heading('Fullmakter');
    await elin.reads('Nils Noll');
    await elin.looks.at(page, 'mandates');
    await elin.press('Återkalla fullmakten för Nils Noll');
    await elin.press('Avsluta fullmakten');
    await elin.reads('Gäller inte längre');
    await elin.looks.at(page, 'mandate-revoked');
  });
});
