import type { Browser } from 'playwright-core';
import { Installation } from '../support/installation';
import { launchChromium } from './chromium';
import { fillsIn } from './support/applying';
import { Person } from './support/person';

jest.setTimeout(180_000);

describe('other e-legitimations than BankID, in a browser', () => {
  let farled: Installation;
  let browser: Browser;
  let omar: Person;

  beforeAll(async () => {
    farled = await Installation.start();
    browser = await launchChromium();
    omar = await Person.with(browser, farled);
  });
  afterAll(async () => {
    await browser?.close();
    await farled?.stop();
  });
  afterEach(() => expect(omar.looks.take()).toEqual([]));

  const showsHerself = async (name: string, action: string): Promise<void> => {
    await omar.page.getByLabel(name).check();
    await omar.press(action);
  };

  it('are chosen by name and logo; to cancel is a choice, and what the issuer says is told', async () => {
    await omar.open('/tjanster/ansok-forskola');
    await omar.follow('Börja ansökan');
    await omar.heading('Logga in');
    await omar.reads('Exempel-legitimation');
    await omar.reads('Prov-legitimation');
    await omar.looks.at(omar.page, 'eid-discovery');
    await omar.follow('Exempel-legitimation');
    await omar.heading('Logga in med Exempel-legitimation');
    await omar.reads('Du loggar in till kommunens e-tjänster.');
    await omar.looks.at(omar.page, 'eid-idp');
    await omar.press('Avbryt');
    await omar.heading('Logga in');
    await omar.reads('Du avbröt');
    await omar.looks.at(omar.page, 'eid-cancelled');

    await omar.follow('Prov-legitimation');
    await omar.page.getByText('Låt något gå fel').click();
    await omar.page.getByRole('button', { name: 'Misstänkt bedrägeri' }).click();
    await omar.reads('E-legitimationen kan inte användas');
    await omar.looks.at(omar.page, 'eid-fraud');

    await omar.follow('E-legitimation från annat land');
    await showsHerself('Carla Skiftande', 'Logga in');
    await omar.reads('E-legitimationen fungerar inte här');
    await omar.looks.at(omar.page, 'eid-not-lasting');
  });

  it('log in, and come back to where one was going', async () => {
    await omar.follow('Prov-legitimation');
    await showsHerself('Omar Exempel', 'Logga in');
    await fillsIn(omar);
  });

  it('of another country alone: told before she begins what she can do, and signs without BankID', async () => {
    const kari = await Person.with(browser, farled);
    await kari.open('/tjanster/ansok-forskola');
    await kari.reads('Svenskt personnummer eller samordningsnummer');
    await kari.open('/logga-in');
    await kari.follow('E-legitimation från annat land');
    await kari.page.getByLabel('Kari Norsk').check();
    await kari.press('Logga in');
    await kari.heading('Mina ärenden');
    await kari.open('/mina-uppgifter');
    await kari.reads(/Du har loggat in med e-legitimation från ett annat land/);
    await kari.looks.at(kari.page, 'foreign-details');
    await kari.open('/tjanster/ansok-forskola');
    await kari.reads('Den här e-tjänsten kräver ett svenskt personnummer');
    expect(await kari.page.getByRole('link', { name: 'Börja ansökan' }).count()).toBe(0);
    await kari.looks.at(kari.page, 'foreign-not-here');
    await kari.open('/ansok/ansok-forskola');
    await kari.heading('Du kan inte ansöka här just nu');
    await kari.open('/tjanster/ansok-fardtjanst');
    await kari.reads('Du kan ansöka här');
    await kari.follow('Börja ansökan');
    await kari.page.getByRole('heading', { level: 1 }).waitFor();
    await kari.looks.at(kari.page, 'foreign-applies');
    expect(kari.looks.take()).toEqual([]);
    await kari.close();
  });

  it('sign: cancelled first, then done, and the application is sent', async () => {
    await omar.follow('Fortsätt till underskrift');
    await omar.heading('Skriv under och skicka');
    await omar.looks.at(omar.page, 'eid-sign');
    await omar.press('Exempel-legitimation');
    await omar.heading('Skriv under med Exempel-legitimation');
    await omar.reads(/SHA-256: [0-9a-f]{64}/);
    await omar.press('Avbryt');
    await omar.heading('Skriv under och skicka');
    await omar.reads('Du avbröt');
    await omar.looks.at(omar.page, 'eid-sign-cancelled');
    await omar.press('Prov-legitimation');
    await showsHerself('Omar Exempel', 'Skriv under');
    await omar.heading('Vi har tagit emot din ansökan');
    await omar.looks.at(omar.page, 'eid-receipt');
  });
});
