import { defineTexts } from '@farled/ui';

export const loginTexts = defineTexts(
  {
    title: 'Logga in som processägare',
    text: 'Här ser du dina e-tjänster, ändrar dem och publicerar nya versioner. Du loggar in med kommunens inloggning.',
    noAccessTitle: 'Du har inte behörighet till e-tjänsterna och deras processer',
  },
  {
    title: 'Log in as a process owner',
    text: "Here you see your e-services, change them and publish new versions. You log in with the municipality's login.",
    noAccessTitle: 'You have no access to the e-services and their processes',
  },
);
