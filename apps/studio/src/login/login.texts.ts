import { defineTexts } from '@farled/ui';

export const loginTexts = defineTexts(
  {
    title: 'Logga in till e-tjänsternas processer',
    text: 'Här ändrar och publicerar processägare sina e-tjänster, och här hjälper driften processer som har stannat. Du loggar in med kommunens inloggning.',
    noOperationTitle: 'Du har inte behörighet till driften av processerna',
    noAccessTitle: 'Du har inte behörighet till e-tjänsterna och deras processer',
  },
  {
    title: "Log in to the e-services' processes",
    text: "Here process owners change and publish their e-services, and operators help processes that have stopped. You log in with the municipality's login.",
    noOperationTitle: 'You have no access to the operation of the processes',
    noAccessTitle: 'You have no access to the e-services and their processes',
  },
);
