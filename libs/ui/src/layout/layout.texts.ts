import { defineTexts } from '../i18n';

export const layoutTexts = defineTexts(
  {
    skip: 'Hoppa till innehållet',
    home: (name: string) => `${name}, till startsidan`,
    otherLanguage: 'English',
    navigation: 'Huvudmeny',
    loggedInAs: 'Inloggad som',
    loggedIn: 'Du är inloggad.',
    ownBehalf: 'Du sköter dina egna ärenden.',
    staff: 'Du arbetar som medarbetare.',
    logout: 'Logga ut',
    login: 'Logga in',
    contact: 'Kontakta oss',
    about: 'Om e-tjänsterna',
    offline: 'Du är inte ansluten till internet. Det du skriver sparas först när anslutningen är tillbaka.',
  },
  {
    skip: 'Skip to main content',
    home: (name: string) => `${name}, home page`,
    otherLanguage: 'Svenska',
    navigation: 'Main menu',
    loggedInAs: 'Logged in as',
    loggedIn: 'You are logged in.',
    ownBehalf: 'You are handling your own matters.',
    staff: 'You are working as a member of staff.',
    logout: 'Log out',
    login: 'Log in',
    contact: 'Contact us',
    about: 'About these services',
    offline: 'You are offline. What you write is saved only once you are connected again.',
  },
);
