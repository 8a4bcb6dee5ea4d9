/** Registers that a form may be filled in from. */
export type PrefillSourceName =
  | 'population-register'
  | 'contact-register'
  | 'case-register'
  | 'company-register'
  | 'property-register';

/** What a key gives: words, a day, one of the field's own choices, or a list to choose from. */
export type PrefillType = 'text' | 'date' | 'email' | 'phone' | 'choice' | 'options';

export interface PrefillKey {
  readonly type: PrefillType;
  readonly source: PrefillSourceName;
  readonly sv: string;
  readonly en: string;
}

const from =
  (source: PrefillSourceName) =>
  (type: PrefillType, sv: string, en: string): PrefillKey => ({ type, source, sv, en });
const population = from('population-register');
const contact = from('contact-register');
const cases = from('case-register');
const company = from('company-register');
const title = from('property-register');

/** Everything that a form can ask to have filled in. The list is closed: a form that names another key is refused. */
export const PREFILL_KEYS: Readonly<Record<string, PrefillKey>> = {
  'person.name': population('text', 'Namn', 'Name'),
  'person.givenName': population('text', 'Tilltalsnamn', 'Given name'),
  'person.birthDate': population('date', 'Födelsedatum', 'Date of birth'),
  'person.address': population('text', 'Adress', 'Address'),
  'person.address.careOf': population('text', 'Adress, c/o', 'Address, c/o'),
  'person.address.street': population('text', 'Gatuadress', 'Street address'),
  'person.address.postalCode': population('text', 'Postnummer', 'Postal code'),
  'person.address.city': population('text', 'Postort', 'City'),
  'person.addresses': population('options', 'Adresser', 'Addresses'),
  children: population('options', 'Barn i vårdnad', 'Children in custody'),
  'contact.email': contact('email', 'E-post', 'E-mail'),
  'contact.phone': contact('phone', 'Telefon', 'Telephone'),
  'contact.channel': contact('choice', 'Sätt att meddela', 'Way of telling'),
  'contact.language': contact('choice', 'Språk', 'Language'),
  'property.registeredAt': population('text', 'Fastighet där personen är folkbokförd', 'Property of registration'),
  'property.owned': title('options', 'Fastigheter som ägs', 'Properties owned'),
  'company.name': company('text', 'Företagets eller föreningens namn', 'Name of the organisation'),
  'company.number': company('text', 'Organisationsnummer', 'Organisation number'),
  'company.form': company('text', 'Organisationsform', 'Form of organisation'),
  'company.status': company('text', 'Ställning i företagsregistret', 'Standing in the company register'),
  'company.address': company('text', 'Postadress', 'Postal address'),
  'company.address.careOf': company('text', 'Postadress, c/o', 'Postal address, c/o'),
  'company.address.street': company('text', 'Utdelningsadress', 'Street address'),
  'company.address.postalCode': company('text', 'Postnummer', 'Postal code'),
  'company.address.city': company('text', 'Postort', 'City'),
  'cases.open': cases('options', 'Pågående ärenden', 'Cases under way'),
  'cases.permits': cases('options', 'Beviljade tillstånd och beslut', 'Permits and decisions granted'),
  'cases.customerAt': cases('options', 'Kund hos', 'Customer at'),
};

/** A key of the closed list, or undefined. */
export const prefillKey = (key: string): PrefillKey | undefined =>
  Object.hasOwn(PREFILL_KEYS, key) ? PREFILL_KEYS[key] : undefined;
