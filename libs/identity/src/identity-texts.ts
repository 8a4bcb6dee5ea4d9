import { registerTexts } from '@farled/infra';
import { MESSAGE_TEXTS } from './bankid';

const { RFA4, RFA5 } = MESSAGE_TEXTS;

registerTexts({
  sv: {
    'app.token': 'Appens nyckel gäller inte, eller inte längre. Appen behöver fråga dig igen.',
    'app.two-proofs': 'Anropet har både en inloggning och en nyckel till en app. Skicka bara den ena.',
    'app.request-gone':
      'Appens fråga gäller inte längre, eller ställdes i en annan webbläsare. Inget har lämnats ut. Gå tillbaka till appen och börja om.',
    'app.request-wrong':
      'Appen frågade på ett sätt som vi inte godtar. Inget har lämnats ut. Berätta det för den som ansvarar för appen.',
    'step-up': 'Identifiera dig igen för att fortsätta.',
    'acting.changed': 'Du har bytt vem du företräder i ett annat fönster. Inget är ändrat här.',
    'staff.logout-token': 'Utloggningen godtas inte.',
    'break-glass.wrong': 'Hemligheten stämmer inte. Försöket är larmat.',
    'deputy.oneself': 'Du kan inte vikariera för dig själv.',
    'deputy.days': 'Välj en första och en sista dag, högst 400 dagar, som inte redan har passerat.',
    'deputy.not-now': 'Du är inte vikarie för den personen i dag.',
    'organisation.code-taken': 'Det finns redan en enhet med den koden.',
    'organisation.has-units': 'Enheten har enheter under sig. Flytta eller stäng dem först.',
    'organisation.changed': 'Någon annan har ändrat enheten. Hämta den på nytt.',
    'organisation.no-parent': 'Enheten som anges ovanför finns inte eller är stängd: {code}.',
    'organisation.circle': 'En enhet kan inte ligga under sig själv.',
    'organisation.by-claim': 'Medlemskapet kommer från inloggningen och ändras i kommunens katalog.',
    'organisation.column': 'Kolumnen {column} saknas.',
    'organisation.row': 'Rad {row} är inte rätt: kod (a–z, 0–9, bindestreck), namn och typ behövs.',
    'organisation.twice': 'Koden på rad {row} förekommer två gånger.',
    'organisation.too-many': 'Filen har fler än {most} enheter.',
    'organisation.oneself': 'Du kan inte stänga ditt eget konto.',
    'bankid.already-in-progress': RFA4.sv,
    'unavailable.mina-ombud': 'Mina ombud svarar inte just nu. Det du har sparat finns kvar. Försök igen om en stund.',
    'alarm.mina-ombud.refused-answer':
      'Ett svar från Mina ombud godtogs inte ({reference}). Ingen kan företräda någon med stöd av Mina ombud förrän svaren går att lita på.',
    'unavailable.bankid': `${RFA5.sv} BankID svarar inte just nu.`,
    'bankid.order-gone': 'Identifieringen eller underskriften gäller inte längre. Börja om.',
    'bankid.not-complete': 'Identifieringen eller underskriften är inte klar.',
    'eid.no-provider': 'Den e-legitimationen finns inte att välja just nu. Välj ett annat sätt.',
    'eid.no-level': 'Den e-legitimationen når inte den tillitsnivå som krävs. Välj ett annat sätt.',
    'eid.user-message': 'Du loggar in till kommunens e-tjänster.',
    'signature.wrong-person': 'Underskriften gjordes av en annan person.',
    'acting.no-right': 'Du kan inte företräda den du valde. Behörigheten finns inte eller har upphört.',
    'acting.ended':
      'Du kan inte längre företräda den du hade valt, för behörigheten har upphört. Välj vem du vill företräda.',
    'alarm.signature':
      'En underskrift eller identifiering med BankID gick inte att kontrollera och har inte godtagits. Det är inget användarfel: undersök svaret, referensen är beställningens.',
    'alarm.ocsp':
      'Spärrkontrollen av ett BankID gick inte att godta, så underskriften eller identifieringen har inte godtagits. Referensen är beställningens.',
    'alarm.eid.metadata-not-refreshed':
      'Metadata för e-legitimationer kan inte hämtas eller godtas från {reference}. Den senaste goda används tills den går ut. Larmet stängs av sig självt när hämtningen går igen.',
    'alarm.break-glass.used':
      'Nödkontot har använts. Kontrollera i granskningsloggen vem det var och varför, och byt hemlighet.',
    'alarm.break-glass.tried':
      'Någon har försökt öppna nödkontot med fel hemlighet. Kontrollera varifrån, och byt hemlighet om den kan ha kommit ut.',
  },
  en: {
    'app.token': 'The app’s key is not valid, or not any longer. The app needs to ask you again.',
    'app.two-proofs': 'The call has both a login and an app’s key. Send only one of them.',
    'app.request-gone':
      'The app’s question is no longer valid, or was asked in another browser. Nothing has been given out. Go back to the app and start again.',
    'app.request-wrong':
      'The app asked in a way that we do not accept. Nothing has been given out. Tell whoever is responsible for the app.',
    'step-up': 'Identify yourself again to continue.',
    'acting.changed': 'You have changed whom you represent in another window. Nothing has been changed here.',
    'staff.logout-token': 'The logout is not accepted.',
    'break-glass.wrong': 'The secret is wrong. An alarm has been raised.',
    'deputy.oneself': 'Nobody is a deputy for herself.',
    'deputy.days': 'Choose a first and a last day, at most 400 days apart, that have not passed.',
    'deputy.not-now': 'You are not a deputy for this person today.',
    'organisation.code-taken': 'There is a unit with this code already.',
    'organisation.has-units': 'The unit has units below it. Move or close them first.',
    'organisation.changed': 'Somebody else has changed the unit. Fetch it again.',
    'organisation.no-parent': 'The unit given above it does not exist or is closed: {code}.',
    'organisation.circle': 'A unit cannot lie below itself.',
    'organisation.by-claim': 'The membership comes from the login and is changed in the municipality’s directory.',
    'organisation.column': 'The column {column} is missing.',
    'organisation.row': 'Row {row} is wrong: code (a–z, 0–9, hyphen), name and kind are needed.',
    'organisation.twice': 'The code in row {row} occurs twice.',
    'organisation.too-many': 'The file has more than {most} units.',
    'organisation.oneself': 'You cannot close your own account.',
    'bankid.already-in-progress': RFA4.en,
    'unavailable.mina-ombud':
      'Mina ombud does not answer right now. What you have saved is kept. Try again in a while.',
    'alarm.mina-ombud.refused-answer':
      'An answer of Mina ombud was refused ({reference}). Nobody can act by Mina ombud until its answers can be trusted.',
    'unavailable.bankid': `${RFA5.en} BankID is not answering just now.`,
    'bankid.order-gone': 'The identification or signature is no longer valid. Start again.',
    'bankid.not-complete': 'The identification or signature is not complete.',
    'eid.no-provider': 'That e-identification cannot be chosen just now. Choose another way.',
    'eid.no-level': 'That e-identification does not reach the level of assurance that is needed. Choose another way.',
    'eid.user-message': 'You are logging in to the e-services of the municipality.',
    'signature.wrong-person': 'The signature was made by another person.',
    'acting.no-right': 'You cannot act for the one you chose. The authority does not exist or has ended.',
    'acting.ended':
      'You can no longer act for the one you had chosen, because your authority has ended. Choose whom to act for.',
    'alarm.signature':
      'A signature or identification by BankID could not be verified and was not accepted. It is no mistake of the person: look into the answer, the reference is that of the order.',
    'alarm.ocsp':
      'The revocation check of a BankID could not be accepted, so the signature or identification was not accepted. The reference is that of the order.',
    'alarm.eid.metadata-not-refreshed':
      'Metadata of e-identifications cannot be fetched or accepted from {reference}. The last good one is used until it expires. The alarm closes by itself when fetching works again.',
    'alarm.break-glass.used':
      'The break-glass account has been used. Look in the audit log for who it was and why, and change the secret.',
    'alarm.break-glass.tried':
      'Somebody has tried to open the break-glass account with a wrong secret. Look for where it came from, and change the secret if it may have got out.',
  },
});
