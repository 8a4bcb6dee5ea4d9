import type { AppScope } from '@farled/api-client';
import { defineTexts } from '@farled/ui';

const may: Record<'sv' | 'en', Record<AppScope, string>> = {
  sv: {
    'cases:read': 'Läsa dina ärenden, med meddelanden, beslut, bokade tider och betalningar.',
    'cases:write': 'Skriva meddelanden i dina ärenden och svara när kommunen ber om mer.',
    drafts: 'Fylla i och skicka ansökningar. Det som ska skrivas under skriver du själv under på kommunens sidor.',
    'profile:read': 'Läsa vem du är och vad kommunen vet om dig, som namn och adress.',
  },
  en: {
    'cases:read': 'Read your cases, with messages, decisions, booked times and payments.',
    'cases:write': 'Write messages in your cases and answer when the municipality asks for more.',
    drafts: 'Fill in and send applications. What has to be signed, you sign yourself on the municipality’s pages.',
    'profile:read': 'Read who you are and what the municipality knows about you, such as name and address.',
  },
};

export const appsTexts = defineTexts(
  {
    ask: (app: string) => `Vill du släppa in ${app}?`,
    lead: (app: string, owner: string) =>
      `${app} vill göra saker åt dig i kommunens e-tjänster. ${owner} ansvarar för appen, inte kommunen.`,
    wants: 'Appen får',
    may: (scope: AppScope) => may.sv[scope],
    not: 'Den får inte skriva under åt dig, inte ändra dina kontaktuppgifter och inte göra något åt någon annan.',
    until: (day: string) =>
      `Ditt ja gäller till ${day}. Du kan ta tillbaka det när du vill, under Mina uppgifter, och då stängs appen ute direkt.`,
    self: 'Du företräder någon annan just nu. Ditt ja gäller bara dina egna ärenden.',
    allow: 'Ja, släpp in appen',
    deny: 'Nej',
    leaving: 'Du skickas tillbaka till appen.',
    gone: 'Frågan gäller inte längre',
    goneText:
      'Den är redan besvarad, för gammal eller ställd i en annan webbläsare. Inget har lämnats ut. Gå tillbaka till appen och börja om.',
    title: 'Appar',
    intro: 'De här apparna har du släppt in.',
    none: 'Du har inte släppt in någon app.',
    owner: (owner: string) => `Ansvarig: ${owner}.`,
    unknown: 'Kommunen har stängt ute appen.',
    since: (day: string, until: string) => `Insläppt ${day}, som längst till ${until}.`,
    used: (when: string) => `Senast använd ${when}.`,
    endsToo: 'Appar som du har släppt in stängs också ute.',
    unused: 'Inte använd än.',
    withdraw: (app: string) => `Stäng ute ${app}`,
    withdrawTitle: (app: string) => `Stänga ute ${app}?`,
    withdrawText: 'Appen kan inte läsa eller göra något mer åt dig. Det den redan har hämtat har den kvar.',
  },
  {
    ask: (app: string) => `Let ${app} in?`,
    lead: (app: string, owner: string) =>
      `${app} wants to do things for you in the municipality’s e-services. ${owner} is responsible for the app, not the municipality.`,
    wants: 'The app may',
    may: (scope: AppScope) => may.en[scope],
    not: 'It may not sign for you, not change your contact details and not do anything for anybody else.',
    until: (day: string) =>
      `Your yes is valid until ${day}. You can take it back whenever you like, under My details, and the app is then shut out at once.`,
    self: 'You are acting for somebody else now. Your yes is for your own cases alone.',
    allow: 'Yes, let the app in',
    deny: 'No',
    leaving: 'You are being sent back to the app.',
    gone: 'The question is no longer valid',
    goneText:
      'It has been answered already, is too old or was asked in another browser. Nothing has been given out. Go back to the app and start again.',
    title: 'Apps',
    intro: 'You have let these apps in.',
    none: 'You have not let any app in.',
    owner: (owner: string) => `Responsible: ${owner}.`,
    unknown: 'The municipality has shut the app out.',
    since: (day: string, until: string) => `Let in ${day}, until ${until} at the latest.`,
    used: (when: string) => `Last used ${when}.`,
    endsToo: 'Apps that you have let in are shut out too.',
    unused: 'Not used yet.',
    withdraw: (app: string) => `Shut out ${app}`,
    withdrawTitle: (app: string) => `Shut out ${app}?`,
    withdrawText: 'The app can no longer read or do anything for you. It keeps what it has fetched already.',
  },
);
