import type { Browser } from 'playwright-core';
import { apply, resident, staff, taskOf } from '../support/application';
import { EngineRoom } from '../support/engine-room';
import { Installation } from '../support/installation';
import { publish } from '../support/published-version';
import { eventually } from '../support/visitor';
import { launchChromium } from './chromium';
import { axeFindings, foreignWord } from './page-checks';
import { Person } from './support/person';

jest.setTimeout(180_000);

const CANVAS = ['.sd-diagram'];
const WHY = 'Varför gör du det här?';

describe('the operator’s pages', () => {
  let farled: Installation;
  let engine: EngineRoom;
  let browser: Browser;
  let olle: Person;
  let other: Person;
  let sanna: Person;

  beforeAll(async () => {
    farled = await Installation.start();
    engine = new EngineRoom(farled);
    browser = await launchChromium();
    olle = await Person.with(browser, farled);
    other = await Person.with(browser, farled);
    sanna = await Person.with(browser, farled);
  });
  afterAll(async () => {
    await browser?.close();
    await engine?.close();
    await farled?.stop();
  });
  afterEach(() => expect([olle, other, sanna].flatMap(({ looks }) => looks.take())).toEqual([]));

  async function stopped(): Promise<{ caseId: string; diaryNumber: string; instance: string }> {
    const { caseId, diaryNumber } = await apply(await resident(farled, 'elin'));
    await taskOf(await staff(farled, 'sanna'), caseId);
    const instance = await engine.failTask(caseId);
    const sql = 'select 1 from stream.incident where process_instance_key = $1 and resolved_at is null';
    const key = instance.split('-')[1];
    await eventually(async () => ((await farled.query(sql, [key])).length > 0 ? true : undefined));
    return { caseId, diaryNumber, instance };
  }

  async function logsIn(person: Person): Promise<void> {
    await person.open('/studio/');
    await person.follow('Logga in');
    await person.showsCardAs('Olle Operatör');
    await person.heading('Drift');
  }
  const shows = (person: Person, text: string | RegExp) => person.reads(text);

  it('say that nothing has stopped', async () => {
    await logsIn(olle);
    await shows(olle, 'Inget har stannat');
    await olle.looks.at(olle.page, 'operation-empty');
  });

  it('show the alarms until somebody closes them', async () => {
    const id = '01890000-0000-7000-8000-00000000000a';
    // The message it is about: without one it would be over.
    await farled.query(
      `insert into infra.outbox (id, kind, idempotency_key, ordering_key, payload, state, next_attempt_at, created_at)
        values ('${id}', 'test.lost', '${id}', '${id}', '{}', 'dead', now(), now())`,
    );
    await farled.query(
      `insert into infra.alarm (id, code, reference, raised_at) values ('${id}', 'outbox.dead', '${id}', now())`,
    );
    await olle.open('/studio/drift');
    await olle.reads('1 larm är öppet');
    await olle.looks.at(olle.page, 'operation-alarm');
    await olle.follow('Visa larmen');
    await olle.heading('Larm');
    await olle.reads(/gick inte att utföra/);
    await olle.looks.at(olle.page, 'alarms');
    await olle.press('Stäng larmet: outbox.dead');
    const dialog = olle.page.getByRole('dialog');
    await dialog.getByLabel(WHY).fill('Gjordes för hand');
    await olle.looks.at(olle.page, 'alarm-close');
    await dialog.getByRole('button', { name: 'Stäng larmet' }).click();
    await olle.reads('Inga öppna larm');
    await olle.looks.at(olle.page, 'alarms-none');
    await olle.page.getByRole('tab', { name: 'Stängda' }).click();
    await olle.reads('Av Olle Operatör: Gjordes för hand');
    await olle.looks.at(olle.page, 'alarms-closed');
  });

  it('lead from what has stopped to where it stands, and on again', async () => {
    const { diaryNumber } = await stopped();
    await olle.open('/studio/drift');
    await olle.row(new RegExp(`Granska ansökan Ett jobb har misslyckats.*${diaryNumber}`));
    await olle.looks.at(olle.page, 'operation-list');
    await olle.page.getByLabel('Orsak').selectOption('FORM_NOT_FOUND');
    await shows(olle, 'Inget stämmer med urvalet');
    await olle.press('Visa alla fel');
    await olle.follow('Granska ansökan');
    await olle.heading(`Ansök om förskoleplats, ${diaryNumber}`);
    await olle.page.locator('.sd-diagram svg').first().waitFor();
    await olle.page.locator('.sd-count-error').waitFor();
    await olle.looks.at(olle.page, 'operation-instance', CANVAS);

    await olle.press('Försök igen med ”Granska ansökan”');
    const dialog = olle.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Försök igen' }).click();
    await shows(olle, 'Skriv varför, med minst tre tecken.');
    await olle.looks.at(olle.page, 'operation-retry', CANVAS);
    await olle.write(WHY, 'Verksamhetssystemet svarar igen');
    await dialog.getByRole('button', { name: 'Försök igen' }).click();
    await shows(olle, 'Det är gjort');
    await shows(olle, 'Inget har stannat i den här processen.');
    await olle.page.getByRole('tab', { name: 'Vad vi har gjort' }).click();
    await olle.row(/Försök igen Olle Operatör .* Verksamhetssystemet svarar igen Gjort/);
    await olle.looks.at(olle.page, 'operation-done', CANVAS);
  });

  it('tell the second operator that the first was faster', async () => {
    const { instance } = await stopped();
    await logsIn(other);
    await other.open(`/studio/drift/${instance}`);
    await other.press('Försök igen med ”Granska ansökan”');
    await other.write(WHY, 'Försöker igen');
    await olle.open(`/studio/drift/${instance}`);
    await olle.press('Försök igen med ”Granska ansökan”');
    await olle.write(WHY, 'Försöker igen');
    await olle.page.getByRole('dialog').getByRole('button', { name: 'Försök igen' }).click();
    await shows(olle, 'Det är gjort');
    await other.page.getByRole('dialog').getByRole('button', { name: 'Försök igen' }).click();
    await shows(other, 'Felet är redan åtgärdat. Någon annan kan ha hunnit före.');
    await other.looks.at(other.page, 'operation-too-late', CANVAS);
  });

  it('show and change variables for a purpose, with nothing but the keyboard', async () => {
    const { instance } = await stopped();
    const { page } = olle;
    await olle.open(`/studio/drift/${instance}`);
    await page.getByRole('tab', { name: 'Vägen hit' }).focus();
    await page.keyboard.press('ArrowRight');
    await olle.row(/Granska ansökan io.camunda.zeebe:userTask Misslyckat 0 /);
    await olle.looks.at(page, 'operation-jobs', CANVAS);
    await page.keyboard.press('ArrowRight');
    await shows(olle, 'Vad behöver du se uppgifterna till?');
    await olle.looks.at(page, 'operation-purpose', CANVAS);
    await page.getByLabel('Ändamål').focus();
    await page.keyboard.type('Felsöker prioriteten');
    await page.keyboard.press('Enter');
    await olle.row(/priority/);
    await olle.looks.at(page, 'operation-variables', CANVAS);
    await page.getByRole('button', { name: 'Ändra protected' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Värde').fill('kanske');
    await olle.write(WHY, 'Fel i registret');
    await page.getByRole('button', { name: 'Spara värdet' }).focus();
    await page.keyboard.press('Enter');
    await shows(olle, 'Det är inte giltig JSON.');
    await page.getByLabel('Värde').fill('"kanske"');
    await olle.press('Spara värdet');
    await shows(olle, /protected ska vara av typen boolean/);
    await olle.looks.at(page, 'operation-variable', CANVAS);
    await page.getByLabel('Värde').fill('true');
    await olle.press('Spara värdet');
    await shows(olle, 'Det är gjort');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Ändra protected');
    await page.getByRole('tab', { name: 'Beslutstabeller' }).click();
    await olle.write('Ändamål', 'Felsöker prioriteten');
    await olle.press('Visa uppgifterna');
    await olle.row(/Plats i kön Skyddade personuppgifter: /);
    await olle.looks.at(page, 'operation-decisions', CANVAS);
  });

  let cancelled: string;

  it('say what cannot be moved, and cancel after a question', async () => {
    const { instance, diaryNumber } = await stopped();
    await olle.open(`/studio/drift/${instance}`);
    await olle.follow('Flytta till en annan version');
    await shows(olle, 'Det finns ingen annan version att flytta till');
    await olle.looks.at(olle.page, 'operation-migration');
    await olle.follow('Till processen');
    await olle.press('Flytta i processen');
    await olle.looks.at(olle.page, 'operation-modify', CANVAS);
    await olle.page.keyboard.press('Escape');
    await olle.press('Avbryt processen');
    await olle.looks.at(olle.page, 'operation-cancel', CANVAS);
    await olle.write(WHY, 'Dubblett');
    await olle.page.getByRole('dialog').getByRole('button', { name: 'Avbryt processen' }).click();
    await shows(olle, 'Inget pågår. Processen är slut.');
    await olle.page.getByRole('button', { name: 'Avbryt processen' }).waitFor({ state: 'detached' });
    cancelled = diaryNumber;
  });

  it('leave a cancelled case to an officer, who closes it and says why', async () => {
    const { page } = sanna;
    await sanna.open('/officer/');
    await sanna.follow('Logga in');
    await sanna.showsCardAs('Sanna Sekretess');
    await sanna.reads('1 ärende väntar på att avslutas');
    await sanna.looks.at(page, 'queue-stopped');
    await sanna.follow(new RegExp(cancelled));
    await sanna.reads('Processen har avbrutits');
    await sanna.press('Avsluta ärendet');
    await sanna.reads('Skriv varför, med minst tre tecken.');
    await sanna.looks.at(page, 'case-stopped');
    await sanna.write('Varför avslutas ärendet?', 'Dubblett av ett annat ärende');
    await sanna.press('Avsluta ärendet');
    await page.getByRole('heading', { name: 'Ärendet är avslutat' }).waitFor();
    await sanna.looks.at(page, 'case-closed-by-hand');
    await sanna.open('/officer/');
    await sanna.heading('Uppgifter');
    await page.getByRole('table').or(page.getByText('Inga uppgifter här')).first().waitFor();
    expect(await page.getByText('väntar på att avslutas').count()).toBe(0);
  });

  it('hold in English and in the dark as well', async () => {
    const { instance, diaryNumber } = await stopped();
    const { page } = olle;
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of ['/studio/drift', `/studio/drift/${instance}`]) {
      await olle.open(`${path}?lang=en`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('table').first().waitFor();
      expect(await axeFindings(page, CANVAS)).toEqual([]);
    }
    await olle.open('/studio/drift?lang=en');
    await olle.heading('Operation');
    await olle.row(new RegExp(`A job has failed and has no attempts left .* ${diaryNumber}`));
    const words = await page.getByRole('main').textContent();
    expect(words).not.toMatch(/\b(inte|och|Orsak|Sedan|Ärende)\b/);
    expect(await foreignWord(page, 'en')).toBeUndefined();
    await page.emulateMedia({ colorScheme: 'light' });
    await olle.open('/studio/drift?lang=sv');
    await olle.heading('Drift');
  });

  it('find a process by part of a diary number, and say when there is none', async () => {
    const { diaryNumber, instance } = await stopped();
    const { page } = olle;
    await olle.open('/studio/drift');
    const field = page.getByRole('searchbox', { name: 'Hitta en process på ärendets diarienummer' });
    await field.fill(diaryNumber.slice(-5));
    await page.keyboard.press('Enter');
    await olle.row(new RegExp(`^${diaryNumber} Ansök om förskoleplats.*Pågår`));
    await olle.looks.at(page, 'operation-found');
    await olle.follow(diaryNumber);
    await olle.heading(`Ansök om förskoleplats, ${diaryNumber}`);
    expect(page.url()).toContain(instance);
    await page.goBack();
    await olle.row(new RegExp(`^${diaryNumber}`));
    await field.fill('9999-99');
    await page.keyboard.press('Enter');
    await shows(olle, 'Inget ärende med en process har ett diarienummer som innehåller 9999-99.');
    await olle.press('Rensa');
    expect(await field.inputValue()).toBe('');
  });

  it('show what a move to another version makes of each step, and move it when the engine would', async () => {
    const { page } = olle;
    const { instance: old } = await stopped();
    await publish(engine, 2, ['review-application']);
    await olle.open(`/studio/drift/${old}/flytta`);
    await page.getByLabel('Flytta till').selectOption('2');
    await shows(olle, 'Så här går det inte');
    await olle.looks.at(page, 'operation-migration-impossible');
    expect(await page.getByRole('button', { name: 'Flytta till version 2' }).count()).toBe(0);

    const { instance } = await stopped();
    await publish(engine, 3, ['check-application']);
    await olle.open(`/studio/drift/${instance}/flytta`);
    await shows(olle, 'Processen körs i version 2.');
    await page.getByLabel('Flytta till').selectOption('3');
    await shows(olle, 'Så här går det inte');
    await page.getByLabel('Vad ”review-application” blir').selectOption('check-application');
    await shows(olle, 'Det går. Variabler och öppna uppgifter följer med.');
    await olle.looks.at(page, 'operation-migration-possible');
    await olle.press('Flytta till version 3');
    await olle.write(WHY, 'Ny rutin från i dag');
    await page.getByRole('dialog').getByRole('button', { name: 'Flytta till version 3' }).click();
    await olle.heading(/^Ansök om förskoleplats/);
    await shows(olle, 'check-application');
    await page.getByRole('tab', { name: 'Vad vi har gjort' }).click();
    await olle.row(/Flyttade till en annan version Olle Operatör .* Ny rutin från i dag Gjort/);
  });

  it('say what to do when there is nothing at the address, and nobody else may be there', async () => {
    await olle.open('/studio/drift/embedded-1?lang=sv');
    await olle.heading('Det du söker finns inte här');
    const peter = await Person.with(browser, farled);
    await peter.open('/studio/drift');
    await peter.follow('Logga in');
    await peter.showsCardAs('Peter Processägare');
    await peter.heading('Du har inte behörighet till driften av processerna');
    await peter.close();
  });
});
