import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'mail.refused': 'E-postadressen kunde inte ta emot vårt meddelande.',
    'sms.refused': 'Telefonnumret kunde inte ta emot vårt meddelande.',
    'digital-mail.refused': 'Den digitala brevlådan kunde inte ta emot vårt meddelande.',
    'alarm.mail.subject': 'Larm från e-tjänsterna: {code}',
    'contact.code.subject': 'Din kod från {municipality}',
    'contact.code.text': 'Din kod är {code}. Den gäller i 15 minuter. Lämna den inte till någon. /{municipality}',
    'contact.no-address': 'Spara adressen först.',
    'contact.code-old': 'Koden gäller inte längre. Be om en ny.',
    'contact.code-wrong': 'Koden stämmer inte. Kontrollera siffrorna.',
    'contact.too-many-codes': 'Du har fått många koder. Vänta en timme och försök igen.',
    'notice.no-address': 'Det finns ingen adress att skicka meddelandet till.',
  },
  en: {
    'mail.refused': 'The e-mail address could not receive our message.',
    'sms.refused': 'The phone number could not receive our message.',
    'digital-mail.refused': 'The digital mailbox could not receive our message.',
    'alarm.mail.subject': 'Alarm from the e-services: {code}',
    'contact.code.subject': 'Your code from {municipality}',
    'contact.code.text': 'Your code is {code}. It holds for 15 minutes. Give it to nobody. /{municipality}',
    'contact.no-address': 'Save the address first.',
    'contact.code-old': 'The code no longer holds. Ask for a new one.',
    'contact.code-wrong': 'The code is wrong. Check the digits.',
    'contact.too-many-codes': 'You have received many codes. Wait an hour and try again.',
    'notice.no-address': 'There is no address to send the message to.',
  },
});
