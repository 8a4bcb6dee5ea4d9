import type { Language } from '@farled/kernel';
import type { FieldError, FieldErrorCode } from './validate/field-error';

type Params = NonNullable<FieldError['params']>;
type Texts = Readonly<Record<FieldErrorCode, (label: string, params: Params) => string>>;

type Amount = string | number | undefined;

const signs = (count: Amount): string => (count === 1 ? 'ett tecken' : `${count ?? 0} tecken`);
const decimals = (digits: Amount): string => (digits === 1 ? 'en decimal' : `${digits ?? 0} decimaler`);

const SWEDISH: Texts = {
  required: (label) => `Fyll i ”${label}”.`,
  'required-choice': (label) => `Välj ett svar på ”${label}”.`,
  'required-choices': (label) => `Välj minst ett svar på ”${label}”.`,
  'required-checked': (label) => `Kryssa i rutan ”${label}” för att gå vidare.`,
  'required-file': (label) => `Lägg till en fil under ”${label}”.`,
  text: (label) => `Skriv ditt svar på ”${label}” med bokstäver.`,
  'min-length': (label, { min }) => `Skriv minst ${signs(min)} i ”${label}”.`,
  'max-length': (label, { max }) => `Korta ”${label}” till högst ${signs(max)}.`,
  pattern: (label, { message }) => (message ? String(message) : `Kontrollera hur du har skrivit ”${label}”.`),
  email: (label) => `Skriv en hel e-postadress i ”${label}”, till exempel namn@exempel.se.`,
  phone: (label) => `Skriv ett telefonnummer i ”${label}”, till exempel 070-174 06 05.`,
  number: (label) => `Skriv ”${label}” som ett tal, till exempel 15.`,
  decimals: (label, { digits }) =>
    digits === 0 ? `Skriv ”${label}” som ett heltal.` : `Skriv ”${label}” med högst ${decimals(digits)}.`,
  min: (label, { min }) => `”${label}” måste vara minst ${min}.`,
  max: (label, { max }) => `”${label}” får vara högst ${max}.`,
  date: (label) => `Skriv ett datum som finns i ”${label}”, till exempel 2026-08-17.`,
  time: (label) => `Skriv ett klockslag i ”${label}”, till exempel 08:30.`,
  'date-time': (label) => `Skriv datum och klockslag i ”${label}”.`,
  'date-passed': (label) => `Välj en dag som inte har passerat i ”${label}”.`,
  choice: (label) => `Välj ett av svaren som finns under ”${label}”.`,
  file: (label) => `Lägg till filen under ”${label}” en gång till.`,
  'one-file': (label) => `Lägg bara till en fil under ”${label}”.`,
  'file-type': (label, { types }) => `Filen under ”${label}” måste vara av typen ${types}.`,
  'personal-number': (label) => `Kontrollera ”${label}”: skriv tolv siffror, till exempel 19900101-2385.`,
  'organisation-number': (label) => `Kontrollera ”${label}”: skriv tio siffror, till exempel 556016-0680.`,
  'bank-clearing': (label) =>
    `Kontrollera clearingnumret under ”${label}”. Det har fyra siffror, eller fem om det börjar på 8.`,
  'bank-account': (label) => `Kontrollera kontonumret under ”${label}”: någon siffra verkar vara fel.`,
  'postal-code': (label) => `Skriv ”${label}” med fem siffror, till exempel 123 45.`,
  'property-designation': (label) => `Skriv hela beteckningen under ”${label}”, till exempel Exempelköping Sjön 1:3.`,
  place: (label) => `Visa platsen under ”${label}” på kartan, eller skriv var den ligger.`,
  'too-many-files': (label, { max }) => `Ta bort filer under ”${label}”: högst ${max} får plats.`,
  rows: (label) => `Fyll i ”${label}” en gång till.`,
  'min-rows': (label, { min }) => `Lägg till minst ${min} under ”${label}”.`,
  'max-rows': (label, { max }) => `Ta bort några under ”${label}”: högst ${max} får plats.`,
};

const characters = (count: Amount): string => (count === 1 ? 'one character' : `${count ?? 0} characters`);

const ENGLISH: Texts = {
  required: (label) => `Fill in “${label}”.`,
  'required-choice': (label) => `Choose an answer to “${label}”.`,
  'required-choices': (label) => `Choose at least one answer to “${label}”.`,
  'required-checked': (label) => `Tick the box “${label}” to continue.`,
  'required-file': (label) => `Add a file under “${label}”.`,
  text: (label) => `Write your answer to “${label}” in letters.`,
  'min-length': (label, { min }) => `Write at least ${characters(min)} in “${label}”.`,
  'max-length': (label, { max }) => `Shorten “${label}” to at most ${characters(max)}.`,
  pattern: (label, { message }) => (message ? String(message) : `Check how you have written “${label}”.`),
  email: (label) => `Write a complete e-mail address in “${label}”, like name@example.com.`,
  phone: (label) => `Write a telephone number in “${label}”, like 070-174 06 05.`,
  number: (label) => `Write “${label}” as a number, like 15.`,
  decimals: (label, { digits }) =>
    digits === 0 ? `Write “${label}” as a whole number.` : `Write “${label}” with at most ${digits} decimals.`,
  min: (label, { min }) => `“${label}” must be at least ${min}.`,
  max: (label, { max }) => `“${label}” must be at most ${max}.`,
  date: (label) => `Write a date that exists in “${label}”, like 2026-08-17.`,
  time: (label) => `Write a time in “${label}”, like 08:30.`,
  'date-time': (label) => `Write a date and a time in “${label}”.`,
  'date-passed': (label) => `Choose a day that has not passed in “${label}”.`,
  choice: (label) => `Choose one of the answers under “${label}”.`,
  file: (label) => `Add the file under “${label}” once more.`,
  'one-file': (label) => `Add one file only under “${label}”.`,
  'file-type': (label, { types }) => `The file under “${label}” must be of type ${types}.`,
  'personal-number': (label) => `Check “${label}”: write twelve digits, like 19900101-2385.`,
  'organisation-number': (label) => `Check “${label}”: write ten digits, like 556016-0680.`,
  'bank-clearing': (label) =>
    `Check the clearing number under “${label}”. It has four digits, or five if it begins with 8.`,
  'bank-account': (label) => `Check the account number under “${label}”: a digit seems to be wrong.`,
  'postal-code': (label) => `Write “${label}” with five digits, like 123 45.`,
  'property-designation': (label) => `Write the whole designation under “${label}”, like Exempelköping Sjön 1:3.`,
  place: (label) => `Show the place under “${label}” on the map, or write where it is.`,
  'too-many-files': (label, { max }) => `Remove files under “${label}”: there is room for ${max}.`,
  rows: (label) => `Fill in “${label}” once more.`,
  'min-rows': (label, { min }) => `Add at least ${min} under “${label}”.`,
  'max-rows': (label, { max }) => `Remove some under “${label}”: there is room for ${max}.`,
};

/** What is wrong with an answer and what to do about it, in plain words. */
export function errorText({ code, params = {} }: FieldError, label: string, language: Language): string {
  const texts = language === 'en' ? ENGLISH : SWEDISH;
  // A newer server may know codes that this page does not.
  return (texts[code] ?? texts.pattern)(label, params);
}
