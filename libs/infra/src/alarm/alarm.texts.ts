import { registerTexts } from '../i18n/texts';

registerTexts({
  sv: {
    'alarm.outbox.dead':
      'Något som skulle skickas eller göras gick inte att utföra, och inga fler försök görs. Sök på referensen i loggen, rätta orsaken och gör om det som inte blev gjort.',
    'alarm.outbox.maybe-sent':
      'Ett meddelande kan ha skickats, men mottagaren svarade inte. Det skickas inte igen av sig självt, så att ingen får det två gånger.',
    'alarm.audit.unsealed':
      'Rader i granskningsloggen har väntat länge på att förseglas. Se efter att en server med rollen worker är igång.',
    'alarm.audit.broken':
      'Granskningsloggens kedja stämmer inte. Kör npm run audit:verify, spara databasen som den är och kontakta säkerhetsansvarig.',
  },
  en: {
    'alarm.outbox.dead':
      'Something that was to be sent or done could not be carried out, and there are no more attempts. Search for the reference in the log, mend the cause, and do again what was not done.',
    'alarm.outbox.maybe-sent':
      'A message may have been sent, but the receiver did not answer. It is not sent again by itself, so that nobody gets it twice.',
    'alarm.audit.unsealed':
      'Rows of the audit log have long waited to be sealed. See that a server with the role worker is running.',
    'alarm.audit.broken':
      'The chain of the audit log does not hold. Run npm run audit:verify, keep the database as it is, and tell whoever is in charge of security.',
  },
});
