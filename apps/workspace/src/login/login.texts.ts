import { defineTexts } from '@farled/ui';

export const loginTexts = defineTexts(
  {
    title: 'Logga in för att handlägga',
    text: 'Du loggar in med kommunens inloggning. Det du ser beror på dina behörigheter.',
    login: 'Logga in',
    failedTitle: 'Inloggningen gick inte igenom',
    failed: 'Försök igen. Händer det om och om igen, kontakta kommunens IT-stöd.',
    noAccessTitle: 'Du har inte behörighet till handläggningen',
    noAccess: 'Du är inloggad, men ingen roll som ger tillgång hit. Be din chef ordna behörighet och logga in igen.',
    residentTitle: 'Du är inloggad som invånare',
    resident: 'Arbetsytan är för medarbetare. Logga in med ditt tjänstekonto.',
  },
  {
    title: 'Log in to handle cases',
    text: "You log in with the municipality's login. What you see depends on your roles.",
    login: 'Log in',
    failedTitle: 'The login did not go through',
    failed: 'Try again. If it happens again and again, contact the IT support of the municipality.',
    noAccessTitle: 'You have no access to case work',
    noAccess:
      'You are logged in, but none of your roles gives access here. Ask your manager for access and log in again.',
    residentTitle: 'You are logged in as a resident',
    resident: 'The workspace is for staff. Log in with your staff account.',
  },
);
