import { defineTexts } from '../i18n';

export const eidTexts = defineTexts(
  {
    title: 'Andra e-legitimationer',
    text: 'Du skickas till den som gav ut din e-legitimation och kommer sedan tillbaka hit.',
    foreign: 'För dig som har en e-legitimation från ett annat land i EU eller EES.',
    cancelledTitle: 'Du avbröt',
    cancelled: 'Ingenting har gått förlorat. Välj hur du vill gå vidare.',
    fraudTitle: 'E-legitimationen kan inte användas',
    fraud:
      'Den som gav ut din e-legitimation har stoppat den av säkerhetsskäl. Kontakta utfärdaren, eller välj ett annat sätt.',
    levelTitle: 'E-legitimationen räcker inte till',
    level: 'Den har inte den tillitsnivå som krävs här. Välj en annan e-legitimation.',
    lastingTitle: 'E-legitimationen fungerar inte här',
    lasting:
      'Ditt land lämnar ingen identitet som håller över tid, så vi skulle inte kunna visa dig dina ärenden igen. Kontakta oss, så hjälper vi dig på ett annat sätt.',
    failedTitle: 'Det gick inte den här gången',
    failed: 'Försök igen, eller välj ett annat sätt. Kontakta oss om det fortsätter.',
  },
  {
    title: 'Other e-identifications',
    text: 'You are sent to the issuer of your e-identification and then come back here.',
    foreign: 'For you who have an e-identification of another country in the EU or EEA.',
    cancelledTitle: 'You cancelled',
    cancelled: 'Nothing has been lost. Choose how you want to go on.',
    fraudTitle: 'The e-identification cannot be used',
    fraud: 'Its issuer has stopped it for security reasons. Contact the issuer, or choose another way.',
    levelTitle: 'The e-identification is not enough',
    level: 'It does not have the level of assurance that is needed here. Choose another one.',
    lastingTitle: 'The e-identification does not work here',
    lasting:
      'Your country gives no identity that lasts, so we could not show you your cases again. Contact us, and we will help you in another way.',
    failedTitle: 'It did not work this time',
    failed: 'Try again, or choose another way. Contact us if it goes on.',
  },
);
