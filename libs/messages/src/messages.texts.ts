import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'mail.refused': 'E-postadressen kunde inte ta emot vårt meddelande.',
    'sms.refused': 'Telefonnumret kunde inte ta emot vårt meddelande.',
    'digital-mail.refused': 'Den digitala brevlådan kunde inte ta emot vårt meddelande.',
    'alarm.mail.subject': 'Larm från e-tjänsterna: {code}',
    'notice.no-address': 'Det finns ingen adress att skicka meddelandet till.',
  },
  en: {
    'mail.refused': 'The e-mail address could not receive our message.',
    'sms.refused': 'The phone number could not receive our message.',
    'digital-mail.refused': 'The digital mailbox could not receive our message.',
    'alarm.mail.subject': 'Alarm from the e-services: {code}',
    'notice.no-address': 'There is no address to send the message to.',
  },
});
