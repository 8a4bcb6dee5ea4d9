import { defineTexts } from '@farled/ui';

export const loginTexts = defineTexts(
  {
    title: 'Logga in för att handlägga',
    text: 'Du loggar in med kommunens inloggning. Det du ser beror på dina behörigheter.',
    noAccessTitle: 'Du har inte behörighet till handläggningen',
  },
  {
    title: 'Log in to handle cases',
    text: "You log in with the municipality's login. What you see depends on your roles.",
    noAccessTitle: 'You have no access to case work',
  },
);
