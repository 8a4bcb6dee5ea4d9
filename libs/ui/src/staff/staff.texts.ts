import { defineTexts } from '../i18n';

export const staffTexts = defineTexts(
  {
    login: 'Logga in',
    failedTitle: 'Inloggningen gick inte igenom',
    failed: 'Försök igen. Händer det om och om igen, kontakta kommunens IT-stöd.',
    noAccess:
      'Du är inloggad, men ingen av dina roller ger tillgång hit. Be din chef ordna behörighet och logga in igen.',
    residentTitle: 'Du är inloggad som invånare',
    resident: 'Den här delen är för medarbetare. Logga in med ditt tjänstekonto.',
  },
  {
    login: 'Log in',
    failedTitle: 'The login did not go through',
    failed: 'Try again. If it happens again and again, contact the IT support of the municipality.',
    noAccess:
      'You are logged in, but none of your roles gives access here. Ask your manager for access and log in again.',
    residentTitle: 'You are logged in as a resident',
    resident: 'This part is for staff. Log in with your staff account.',
  },
);
