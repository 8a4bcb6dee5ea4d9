import { defineTexts } from '@farled/ui';

export const exportTexts = defineTexts(
  {
    title: 'Hämta alla dina uppgifter',
    lead: 'Du kan få en kopia av allt som e-tjänsterna har sparat om dig: uppgifter, ärenden, meddelanden, filer och vem som har läst dem. Du får en zip-fil med en PDF att läsa och samma uppgifter som JSON.',
    order: 'Beställ en kopia',
    making: 'Kopian görs i ordning. Du får ett meddelande när den är klar.',
    fetch: 'Ladda ner dina uppgifter (zip)',
    until: (when: string) => `Filen finns kvar till ${when}.`,
    freshness: 'Den hämtas inom 15 minuter från att du loggade in.',
    stale: 'Av säkerhetsskäl behöver du logga in igen först.',
    again: 'Logga in igen',
  },
  {
    title: 'Fetch all your data',
    lead: 'You can have a copy of everything that the e-services have stored about you: details, cases, messages, files and who has read them. You get a zip file with a PDF to read and the same data as JSON.',
    order: 'Order a copy',
    making: 'The copy is being made. You get a message when it is ready.',
    fetch: 'Download your data (zip)',
    until: (when: string) => `The file is kept until ${when}.`,
    freshness: 'It is fetched within 15 minutes from when you logged in.',
    stale: 'For safety you need to log in again first.',
    again: 'Log in again',
  },
);
