import type { Language } from '@farled/kernel';

/**
 * BankID RP guidelines, "Recommended user messages" (wording of 2025). `OWN-…` are ours: BankID names no text
 * for those hints. The English of RFA15, 16, 17A, 19 and 20 is ours too.
 */
export const MESSAGE_TEXTS = {
  RFA1: { sv: 'Starta BankID-appen.', en: 'Start your BankID app.' },
  RFA2: {
    sv: 'Du verkar inte ha BankID-appen. Installera den och skaffa ett BankID.',
    en: "You don't seem to have the BankID app. Install the app and get a BankID.",
  },
  RFA3: { sv: 'Åtgärden avbröts. Försök igen.', en: 'The action was cancelled. Please try again.' },
  RFA4: {
    sv: 'En identifiering eller underskrift pågår redan för ditt personnummer. Försök igen.',
    en: 'An identification or signature is already in progress for your personal identity number. Please try again.',
  },
  RFA5: { sv: 'Något gick fel. Försök igen.', en: 'Something went wrong. Please try again.' },
  RFA6: { sv: 'Åtgärden avbröts.', en: 'The action was cancelled.' },
  RFA8: {
    sv: 'BankID-appen svarar inte. Kontrollera att den är startad och att du har internetanslutning. Försök sedan igen.',
    en: "The BankID app is not responding. Please check that it's started and that you have internet access. Try again.",
  },
  RFA9: {
    sv: 'Skriv in din säkerhetskod i BankID-appen och välj Identifiera eller Skriv under.',
    en: 'Enter your security code in the BankID app and select Identify or Sign.',
  },
  RFA13: { sv: 'Försöker starta BankID-appen.', en: 'Trying to start your BankID app.' },
  RFA15A: {
    sv: 'Söker efter BankID. Säkerställ att du har ett giltigt BankID på den här datorn. Om du har ett BankID på kort, sätt in kortet i kortläsaren.',
    en: 'Searching for BankID. Make sure that you have a valid BankID on this computer. If you have a BankID on card, insert it into the card reader.',
  },
  RFA15B: {
    sv: 'Söker efter BankID. Säkerställ att du har ett giltigt BankID på den här enheten.',
    en: 'Searching for BankID. Make sure that you have a valid BankID on this device.',
  },
  RFA16: {
    sv: 'Ditt BankID är för gammalt eller spärrat. Använd ett annat BankID eller skaffa ett nytt hos din bank.',
    en: 'Your BankID is blocked or too old. Use another BankID or get a new one from your bank.',
  },
  RFA17A: {
    sv: 'Du verkar inte ha BankID-appen/programmet. Installera den och skaffa ett BankID hos din bank.',
    en: "You don't seem to have the BankID app. Install it and get a BankID from your bank.",
  },
  RFA17B: {
    sv: 'Misslyckades att läsa av QR-koden. Starta BankID-appen och läs av QR-koden.',
    en: 'Failed to scan the QR code. Start the BankID app and scan the QR code.',
  },
  RFA19: {
    sv: 'Vill du använda BankID på den här datorn eller ett Mobilt BankID?',
    en: 'Would you like to use BankID on this computer, or a Mobile BankID?',
  },
  RFA20: {
    sv: 'Vill du använda BankID på den här enheten eller på en annan enhet?',
    en: 'Would you like to use BankID on this device, or on another device?',
  },
  RFA21: { sv: 'En identifiering eller underskrift pågår.', en: 'An identification or signing is in progress.' },
  RFA22: { sv: 'Något gick fel. Försök igen.', en: 'Something went wrong. Please try again.' },
  RFA23: {
    sv: 'Fotografera och läs av din ID-handling med BankID-appen.',
    en: 'Take a photo of, and scan, your ID document with the BankID app.',
  },
  'OWN-CALL': {
    sv: 'Bekräfta i BankID-appen att det är du som talar med oss i telefon.',
    en: 'Confirm in the BankID app that you are talking to us on the phone.',
  },
  'OWN-CALL-DECLINED': {
    sv: 'Du svarade att du inte talar med oss i telefon. Ingenting har skickats.',
    en: 'You answered that you are not talking to us on the phone. Nothing has been sent.',
  },
  'OWN-APP-OLD': {
    sv: 'Din BankID-app klarar inte det här. Uppdatera appen och försök igen.',
    en: 'Your BankID app cannot do this. Update the app and try again.',
  },
  'OWN-RISK': {
    sv: 'BankID stoppade åtgärden för din säkerhet. Kontakta oss på telefon om du behöver hjälp.',
    en: 'BankID stopped this to protect you. Phone us if you need help.',
  },
  'OWN-DONE': { sv: 'Klart.', en: 'Done.' },
} as const satisfies Record<string, Record<Language, string>>;
