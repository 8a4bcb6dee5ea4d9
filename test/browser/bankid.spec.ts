import type { Browser } from 'playwright-core';
import { Installation } from '../support/installation';
import { launchChromium } from './chromium';
import { applies } from './support/applying';
import { Person } from './support/person';

jest.setTimeout(180_000);

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const PHONES: readonly (readonly [string, string, RegExp])[] = [
  ['Safari on an iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, /^http:\/\/127/],
  ['Chrome on an iPhone', `${IPHONE} CriOS/137.0 Mobile/15E148 Safari/604.1`, /^googlechrome:\/\/127/],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/139.0 Mobile/15E148 Safari/605.1.15`, /^firefox:\/\/open-url\?url=http/],
  ['Opera on an iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1 OPT/5.4.1`, /^touch-http:\/\/127/],
  ['Chrome on Android', 'Mozilla/5.0 (Linux; Android 10; K) Chrome/137.0.0.0 Mobile Safari/537.36', /^http:\/\/127/],
];
/** What goes wrong in the app, and what one reads then. */
const FAILURES: readonly (readonly [string, string])[] = [
  ['cancel', 'Åtgärden avbröts.'],
  ['block', 'Ditt BankID är för gammalt eller spärrat.'],
  ['no-app', 'Misslyckades att läsa av QR-koden.'],
  ['expire', 'BankID-appen svarar inte.'],
  ['old-app', 'Din BankID-app klarar inte det här.'],
  ['risk', 'BankID stoppade åtgärden för din säkerhet.'],
  ['fail-strangely', 'Något gick fel. Försök igen.'],
  ['sign-revoked', 'Något gick fel. Försök igen.'],
  ['sign-forged', 'Något gick fel. Försök igen.'],
];

describe('BankID for people with nothing but a browser', () => {
  let farled: Installation;
  let browser: Browser;

  beforeAll(async () => {
    farled = await Installation.start({ SANDBOX_BANKID_START_WINDOW_MS: '120000' });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });

  const sandbox = async (path: string, body?: object) => {
    const headers = { 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {};
    const answer = await fetch(`${farled.sandbox}${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const latest = async () =>
    (await sandbox('/bankid/api/orders')).items[0] as { orderRef: string; personalNumber?: string };
  const act = async (...actions: string[]) => {
    const { orderRef, personalNumber = '198401012383' } = await latest();
    for (const action of actions) await sandbox('/bankid/api/act', { orderRef, action, personalNumber });
  };
  /** Waits until BankID has no such order any more. */
  const gone = async (orderRef: string) => {
    const end = Date.now() + 60_000;
    const isThere = async () =>
      ((await sandbox('/bankid/api/orders')).items as { orderRef: string }[]).some((one) => one.orderRef === orderRef);
    while (await isThere()) if (Date.now() > end) throw new Error('the order was not taken back');
  };
  const shut = async (person: Person) => {
    const found = person.looks.take();
    await person.close();
    expect(found).toEqual([]);
  };

  it('shows a new code each second, takes the order back when one leaves, and reads each failure', async () => {
    const elin = await Person.with(browser, farled);
    await elin.open('/logga-in');
    await elin.press('BankID på en annan enhet');
    const code = elin.page.locator('svg.fl-qr path');
    const first = await code.getAttribute('d');
    const end = Date.now() + 10_000;
    while ((await code.getAttribute('d')) === first) if (Date.now() > end) throw new Error('the code stays the same');
    await elin.looks.at(elin.page, 'bankid-qr');
    const { orderRef } = await latest();
    await elin.open('/');
    await elin.heading('Vad vill du göra?');
    await gone(orderRef);
    await elin.open('/logga-in');
    await elin.press('BankID på en annan enhet');
    for (const [action, text] of FAILURES) {
      await elin.page.locator('svg.fl-qr').waitFor();
      await act(action);
      await elin.page.getByRole('alert').getByText(text).waitFor();
      if (action === 'block') await elin.looks.at(elin.page, 'bankid-failed');
      await elin.press('Försök igen');
    }
    await elin.press('Avbryt');
    await sandbox('/control', { system: 'bankid', mode: 'maintenance' });
    await elin.press('BankID på en annan enhet');
    await elin.page.getByRole('alert').getByText('BankID svarar inte just nu').waitFor();
    await sandbox('/control', { system: 'bankid', mode: 'up' });
    await elin.press('Försök igen');
    await elin.page.locator('svg.fl-qr').waitFor();
    await act('sign');
    await elin.heading('Mina ärenden');
    await shut(elin);
  });

  it.each(PHONES)('opens the app and comes back on %s', async (_what, userAgent, redirect) => {
    const viewport = { width: 390, height: 844 };
    const nils = await Person.with(browser, farled, { userAgent, viewport, hasTouch: true });
    await nils.open('/logga-in?till=%2Fmina-uppgifter');
    const launched = nils.page.waitForRequest((request) => request.url().includes('autostarttoken='));
    await nils.press('BankID på den här enheten');
    const back = new URL((await launched).url()).searchParams.get('redirect') ?? '';
    expect(back).toMatch(redirect);
    expect(decodeURIComponent(back)).toMatch(
      /\/logga-in\?till=(?:%2F|\/)mina-uppgifter#initiated=true&order=[0-9a-f-]{36}$/,
    );
    await nils.heading('Identifiera dig hos Exempelköpings kommun');
    await nils.page.getByLabel('Nils Noll').check();
    await nils.press('Identifiera');
    await nils.heading('Mina uppgifter');
    await shut(nils);
  });

  it('says so when the app comes back to another browser than one began in', async () => {
    const lost = await Person.with(browser, farled);
    await lost.open('/logga-in#initiated=true&order=01890000-0000-7000-8000-000000000000');
    await lost.reads('Du började i en annan webbläsare');
    await lost.looks.at(lost.page, 'bankid-other-browser');
    await lost.press('Byt sätt');
    await lost.press('BankID på en annan enhet');
    await lost.page.locator('svg.fl-qr').waitFor();
    await shut(lost);
  });

  it('lets an officer prove whom she talks to, have her sign, and check every signature', async () => {
    const elin = await Person.with(browser, farled);
    await applies(elin, 'Elin Exempel');
    const hanna = await Person.with(browser, farled);
    await hanna.open('/officer/');
    await hanna.follow('Logga in');
    await hanna.showsCardAs('Hanna Handläggare');
    await hanna.heading('Uppgifter');
    await hanna.follow('Samtal');
    await hanna.heading('Identifiera den du talar med');
    await hanna.press('Skicka till personens BankID');
    await hanna.reads('Skriv personnumret på den du talar med.');
    await hanna.looks.at(hanna.page, 'call');
    await hanna.write('Personnummer', '19840101-2383');
    await hanna.press('Skicka till personens BankID');
    await hanna.reads('Be personen öppna sin BankID-app.');
    await hanna.looks.at(hanna.page, 'call-waiting');
    await act('open');
    await hanna.reads('Appen frågar om personen talar med kommunen.');
    await act('decline-call');
    await hanna.page.getByRole('alert').getByText('Lämna inte ut några uppgifter').waitFor();
    await hanna.looks.at(hanna.page, 'call-declined');
    await hanna.press('Försök igen');
    await hanna.reads('Be personen öppna sin BankID-app.');
    await act('confirm-call', 'sign');
    await hanna.reads('Du talar med Elin Exempel.');
    await hanna.looks.at(hanna.page, 'call-done');
    await hanna.page.getByRole('button', { name: /^Öppna BUN .* och koppla samtalet dit$/ }).click();

    await hanna.page.getByRole('tab', { name: 'Samtal' }).click();
    await hanna.reads('Elin Exempel');
    await hanna.choose('Skriva under en uppgift som hen lämnar');
    await hanna.write('Det som personen skriver under', 'Jag kan börja redan i augusti.');
    await hanna.looks.at(hanna.page, 'officer-case-call');
    await hanna.press('Skicka till personens BankID');
    await hanna.reads('Be personen öppna sin BankID-app.');
    const phone = await Person.with(browser, farled, { viewport: { width: 390, height: 844 } });
    await phone.page.goto(`${farled.sandbox}/bankid`);
    await phone.follow('Underskrift på telefon');
    await phone.reads('Har du ringt Exempelköpings kommun');
    await phone.press('Ja, vi talar nu');
    await phone.reads('Jag kan börja redan i augusti.');
    await phone.press('Skriv under');
    await phone.heading('Klart');
    await phone.close();
    await hanna.reads('Det står nu bland ärendets samtal.');
    await hanna.page.locator('.ws-rows').getByText('Jag kan börja redan i augusti.').waitFor();

    await hanna.page.getByRole('tab', { name: 'Underskrifter' }).click();
    await hanna.reads('Sökandens underskrift');
    await hanna.reads('Underskrift på telefon');
    expect(await hanna.page.getByText('Kontrollerad och giltig').count()).toBeGreaterThanOrEqual(3);
    for (const summary of ['Det här kontrollerades', 'Texten som skrevs under', 'Ladda ner beviset'])
      await hanna.page.getByText(summary).first().click();
    await hanna.looks.at(hanna.page, 'officer-case-signatures');
    const download = hanna.page.waitForEvent('download');
    await hanna.page.getByRole('link', { name: 'Hämta filen' }).first().click();
    expect((await download).suggestedFilename()).toMatch(/^underskrift-[0-9a-f-]{36}\.json$/);
    await shut(hanna);
    await shut(elin);
  });
});
