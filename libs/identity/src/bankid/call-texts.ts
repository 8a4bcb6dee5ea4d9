import type { Language } from '@farled/kernel';

/** A text in both languages. */
export type Texts = Readonly<Record<Language, string>>;

/** What the officer sees at each hint of a phone order. BankID recommends texts for the person only, so these are ours. */
export const CALL_TEXTS = {
  pending: {
    outstandingTransaction: {
      sv: 'Be personen öppna sin BankID-app.',
      en: 'Ask the person to open the BankID app.',
    },
    noClient: {
      sv: 'Appen har inte hörts av än. Be personen öppna BankID-appen och kontrollera internetanslutningen.',
      en: 'The app has not been heard of yet. Ask the person to open the BankID app and check the internet connection.',
    },
    started: { sv: 'Personen har öppnat appen.', en: 'The person has opened the app.' },
    userCallConfirm: {
      sv: 'Appen frågar om personen talar med kommunen. Be personen svara ja.',
      en: 'The app asks whether the person is talking to the municipality. Ask the person to answer yes.',
    },
    userMrtd: { sv: 'Personen läser av sin ID-handling.', en: 'The person is scanning an identity document.' },
    userSign: {
      sv: 'Personen läser i appen och skriver in sin säkerhetskod.',
      en: 'The person is reading in the app and entering the security code.',
    },
    processing: { sv: 'BankID arbetar.', en: 'BankID is working.' },
    unknown: { sv: 'En identifiering eller underskrift pågår.', en: 'An identification or signing is in progress.' },
  },
  failed: {
    expiredTransaction: {
      sv: 'Personen hann inte bli klar i appen. Försök igen när appen är öppen.',
      en: 'The person did not finish in the app in time. Try again when the app is open.',
    },
    startFailed: {
      sv: 'Appen kunde inte startas. Kontrollera att personen har BankID och försök igen.',
      en: 'The app could not be started. Check that the person has BankID and try again.',
    },
    certificateErr: {
      sv: 'Personens BankID är spärrat eller för gammalt, eller så svarade någon annans BankID. Personen är inte identifierad.',
      en: "The person's BankID is blocked or too old, or somebody else's BankID answered. The person is not identified.",
    },
    userCancel: { sv: 'Personen avbröt i appen.', en: 'The person cancelled in the app.' },
    cancelled: {
      sv: 'Åtgärden avbröts, av dig eller av en annan begäran till samma person. Försök igen.',
      en: 'The action was cancelled, by you or by another request to the same person. Try again.',
    },
    userDeclinedCall: {
      sv: 'Personen svarade att hen inte talar med kommunen. Lämna inte ut några uppgifter och avsluta samtalet.',
      en: 'The person answered that they are not talking to the municipality. Disclose nothing and end the call.',
    },
    notSupportedByUserApp: {
      sv: 'Personens BankID-app är för gammal. Be personen uppdatera appen.',
      en: "The person's BankID app is too old. Ask the person to update it.",
    },
    transactionRiskBlocked: {
      sv: 'BankID stoppade åtgärden som misstänkt. Lämna inte ut några uppgifter.',
      en: 'BankID stopped the action as suspicious. Disclose nothing.',
    },
    unknown: {
      sv: 'Något gick fel, och personen är inte identifierad. Försök igen.',
      en: 'Something went wrong, and the person is not identified. Try again.',
    },
  },
} as const satisfies Record<string, Record<string, Texts>>;
