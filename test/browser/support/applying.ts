import type { Person } from './person';

/** Logs in with BankID by the QR code. */
export async function logsIn(person: Person, name: string): Promise<void> {
  await person.press('BankID på en annan enhet');
  await person.page.locator('svg.fl-qr').waitFor();
  await person.takesUpTheApp(name, 'Identifiera');
}

/** The whole way from the service page to the receipt, for a child that the register does not name. */
export async function applies(person: Person, name: string): Promise<void> {
  await person.open('/tjanster/ansok-forskola');
  await person.follow('Börja ansökan');
  await logsIn(person, name);
  await fillsIn(person);
  await signs(person);
}

/** Answers every question of the application, and goes on to the review. */
export async function fillsIn(person: Person): Promise<void> {
  await person.heading('Barnet');
  await person.choose('Barnet finns inte i listan');
  await person.write('Barnets namn', 'Nytt Barn');
  await person.write('Barnets födelsedatum', '2026-11-01');
  await person.press('Fortsätt');
  await person.heading('Placeringen');
  await person.write('Från vilken dag vill du ha plats?', '2027-11-01');
  await person.choose('Heltid, 40 timmar i veckan');
  await person.choose('Hamnens förskola');
  await person.press('Fortsätt');
  await person.heading('Så når vi dig');
  await person.write('E-post', 'vardnadshavare@example.org');
  await person.write('Mobilnummer', '070-174 06 05');
  await person.choose('Sms');
  await person.choose('Jag försäkrar att uppgifterna är riktiga');
  await person.press('Fortsätt till granskning');
  await person.heading('Granska och skriv under');
}

/** Signs what was reviewed in the app on the same device, and gets the receipt. */
export async function signs(person: Person): Promise<void> {
  await person.follow('Fortsätt till underskrift');
  await person.heading('Skriv under och skicka');
  await person.press('BankID på den här enheten');
  await person.heading('Skriv under hos Exempelköpings kommun');
  await person.press('Skriv under');
  await person.heading('Vi har tagit emot din ansökan');
}
