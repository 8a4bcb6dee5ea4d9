/** Texts about telephone calls, by language. */
export const callTexts = {
  sv: {
    'cases.event.caller-identified': 'En person identifierade sig med BankID på telefon.',
    'cases.event.call-signed': 'En uppgift lämnades och skrevs under på telefon.',
    'cases.call.heading': 'Samtal med kommunen',
    'cases.call.identify': 'Du talar i telefon med kommunen och visar nu vem du är.',
    'cases.call.sign': 'Du talar i telefon med kommunen och skriver under det som står här.',
    'cases.call.case': 'Ärende {number}',
    'call.number': 'Skriv ett personnummer med tolv siffror.',
    'call.nobody': 'Skriv personnumret på den du talar med.',
    'call.sign-needs-case': 'En uppgift som skrivs under måste höra till ett ärende.',
    'call.colleague': 'En kollega identifierar samma person just nu. Vänta tills det är klart och försök sedan igen.',
    'call.in-progress':
      'Personen har redan en identifiering eller underskrift på gång. Båda avbröts. Be personen stänga den i appen och försök igen.',
    'call.not-done': 'Samtalet är inte klart, eller hör redan till ett ärende.',
  },
  en: {
    'cases.event.caller-identified': 'A person identified themselves with BankID over the telephone.',
    'cases.event.call-signed': 'Information was given and signed over the telephone.',
    'cases.call.heading': 'Call with the municipality',
    'cases.call.identify': 'You are talking to the municipality on the telephone and now show who you are.',
    'cases.call.sign': 'You are talking to the municipality on the telephone and sign what is written here.',
    'cases.call.case': 'Case {number}',
    'call.number': 'Write a personal identity number of twelve digits.',
    'call.nobody': 'Write the personal identity number of the person you are talking to.',
    'call.sign-needs-case': 'Information that is signed must belong to a case.',
    'call.colleague': 'A colleague is identifying the same person right now. Wait until it is done and then try again.',
    'call.in-progress':
      'The person already has an identification or signature in progress. Both were cancelled. Ask the person to close it in the app and try again.',
    'call.not-done': 'The call is not done, or already belongs to a case.',
  },
} as const;
