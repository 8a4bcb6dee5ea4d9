import { defineTexts } from '../i18n';

export const bankIdTexts = defineTexts(
  {
    chooseLogin: 'Hur vill du logga in?',
    chooseSign: 'Hur vill du skriva under?',
    same: 'BankID på den här enheten',
    sameHint: 'Appen öppnas på den dator, telefon eller surfplatta du använder nu.',
    other: 'BankID på en annan enhet',
    otherHint: 'Du läser av en QR-kod med BankID-appen i din telefon.',
    howQr: 'Så gör du',
    qrSteps: ['Öppna BankID-appen i din telefon.', 'Välj Skanna QR-kod.', 'Rikta kameran mot koden här.'].join('\n'),
    open: 'Öppna BankID',
    openHint: 'Öppnas inte appen av sig själv? Använd knappen.',
    starting: 'Startar BankID …',
    cancel: 'Avbryt',
    retry: 'Försök igen',
    change: 'Byt sätt',
    failedTitle: 'Det gick inte den här gången',
    saved: 'Inget har gått förlorat. Du kan försöka igen direkt.',
    help: 'Får du det inte att fungera?',
    helpText:
      'Kontrollera att BankID-appen är uppdaterad och att du har internetanslutning. Har du inget BankID skaffar du det hos din bank. Du kan också ringa eller besöka oss, så hjälper vi dig.',
    almost: 'Klart. Ett ögonblick …',
    elsewhereTitle: 'Du började i en annan webbläsare',
    elsewhere:
      'BankID-appen öppnade den här sidan i en annan webbläsare än den du började i. Gå tillbaka dit, så fortsätter det där. Du kan också börja om här.',
  },
  {
    chooseLogin: 'How do you want to log in?',
    chooseSign: 'How do you want to sign?',
    same: 'BankID on this device',
    sameHint: 'The app opens on the computer, phone or tablet you are using now.',
    other: 'BankID on another device',
    otherHint: 'You scan a QR code with the BankID app on your phone.',
    howQr: 'What to do',
    qrSteps: ['Open the BankID app on your phone.', 'Choose Scan QR code.', 'Point the camera at the code here.'].join(
      '\n',
    ),
    open: 'Open BankID',
    openHint: 'If the app does not open by itself, use the button.',
    starting: 'Starting BankID …',
    cancel: 'Cancel',
    retry: 'Try again',
    change: 'Choose another way',
    failedTitle: 'It did not work this time',
    saved: 'Nothing has been lost. You can try again at once.',
    help: 'Cannot get it to work?',
    helpText:
      'Check that the BankID app is up to date and that you are online. If you have no BankID, your bank can give you one. You can also call or visit us, and we will help you.',
    almost: 'Done. One moment …',
    elsewhereTitle: 'You began in another browser',
    elsewhere:
      'The BankID app opened this page in another browser than the one you began in. Go back there to continue. You can also start again here.',
  },
);
