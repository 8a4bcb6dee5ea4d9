import { defineTexts } from '../i18n';

export const staffTexts = defineTexts(
  {
    login: 'Logga in',
    loginWith: (name: string) => `Logga in med ${name}`,
    choose: 'Välj hur du loggar in.',
    cancel: 'Avbryt',
    stepUpTitle: 'Identifiera dig igen',
    stepUp:
      'Det du vill göra är känsligt, och det var en stund sedan du loggade in. Identifiera dig i en ny flik, så fortsätter sidan där du är. Det du har skrivit finns kvar.',
    stepUpGo: 'Identifiera dig i en ny flik',
    stepUpDone: 'Jag har identifierat mig',
    identifiedTitle: 'Du har identifierat dig',
    identified: 'Den andra fliken fortsätter nu. Du kan stänga den här.',
    identifiedNot: 'Stäng fliken och försök igen från sidan du kom från.',
    breakGlass: 'Nödkonto',
    breakGlassText: 'Bara när ingen inloggning svarar. Varje försök larmar dem som ansvarar för säkerheten.',
    breakGlassSecret: 'Hemlighet ur det förseglade kuvertet',
    breakGlassOpen: 'Logga in med nödkontot',
    noAccess:
      'Du är inloggad, men ingen av dina roller ger tillgång hit. Be din chef ordna behörighet och logga in igen.',
    residentTitle: 'Du är inloggad som invånare',
    resident: 'Den här delen är för medarbetare. Logga in med ditt tjänstekonto.',
  },
  {
    login: 'Log in',
    loginWith: (name: string) => `Log in with ${name}`,
    choose: 'Choose how to log in.',
    cancel: 'Cancel',
    stepUpTitle: 'Identify yourself again',
    stepUp:
      'What you want to do is sensitive, and you logged in a while ago. Identify yourself in a new tab, and the page goes on where you are. What you have written stays.',
    stepUpGo: 'Identify yourself in a new tab',
    stepUpDone: 'I have identified myself',
    identifiedTitle: 'You have identified yourself',
    identified: 'The other tab goes on now. You can close this one.',
    identifiedNot: 'Close the tab and try again from the page you came from.',
    breakGlass: 'Break-glass account',
    breakGlassText: 'Only when no login answers. Each try raises an alarm with those responsible for security.',
    breakGlassSecret: 'Secret from the sealed envelope',
    breakGlassOpen: 'Log in with the break-glass account',
    noAccess:
      'You are logged in, but none of your roles gives access here. Ask your manager for access and log in again.',
    residentTitle: 'You are logged in as a resident',
    resident: 'This part is for staff. Log in with your staff account.',
  },
);
