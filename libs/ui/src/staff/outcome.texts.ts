import { defineTexts } from '../i18n';

/** Why a login of staff did not go through, by the outcome in the address. */
export const outcomeTexts = defineTexts(
  {
    title: 'Inloggningen gick inte igenom',
    cancelledTitle: 'Inloggningen avbröts',
    failed: 'Försök igen. Händer det om och om igen, kontakta kommunens IT-stöd.',
    cancelled: 'Du är inte inloggad. Välj Logga in när du vill försöka igen.',
    unavailable: 'Inloggningstjänsten svarar inte just nu. Vänta en stund och försök igen.',
    incomplete: 'Inloggningstjänsten lämnade inte alla uppgifter vi behöver. Kontakta kommunens IT-stöd.',
    'no-role': 'Ingen av dina grupper ger behörighet här. Be din chef ordna behörighet och logga sedan in igen.',
    'too-many-groups':
      'Du är med i så många grupper att inloggningstjänsten inte kunde lämna dem. Kontakta kommunens IT-stöd.',
    deactivated: 'Ditt konto är stängt. Be din chef om det ska öppnas igen.',
    'other-person': 'Det var någon annan som identifierade sig. Du är kvar som den du var.',
    level: 'Inloggningen har inte den tillitsnivå som krävs. Använd tjänstekortet eller ett annat sätt att logga in.',
  },
  {
    title: 'The login did not go through',
    cancelledTitle: 'The login was cancelled',
    failed: 'Try again. If it happens again and again, contact the IT support of the municipality.',
    cancelled: 'You are not logged in. Choose Log in when you want to try again.',
    unavailable: 'The login service does not answer right now. Wait a while and try again.',
    incomplete: 'The login service left out something that we need. Contact the IT support of the municipality.',
    'no-role': 'None of your groups gives access here. Ask your manager for access, then log in again.',
    'too-many-groups':
      'You are in so many groups that the login service could not list them. Contact the IT support of the municipality.',
    deactivated: 'Your account is closed. Ask your manager whether it should be opened again.',
    'other-person': 'Somebody else identified herself. You remain who you were.',
    level:
      'The login does not have the level of assurance that is needed. Use your staff card or another way to log in.',
  },
);
