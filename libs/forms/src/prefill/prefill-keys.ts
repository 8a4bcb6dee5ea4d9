/** Registers that a form may be filled in from. */
export type PrefillSourceName = 'population-register' | 'contact-register' | 'case-register';

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
  children: population('options', 'Barn i vårdnad', 'Children in custody'),
  'contact.email': contact('email', 'E-post', 'E-mail'),
  'contact.phone': contact('phone', 'Telefon', 'Telephone'),
  'contact.channel': contact('choice', 'Sätt att meddela', 'Way of telling'),
  'contact.language': contact('choice', 'Språk', 'Language'),
  'property.registeredAt': population('text', 'Fastighet där personen är folkbokförd', 'Property of registration'),
  'cases.open': cases('options', 'Pågående ärenden', 'Cases under way'),
  'cases.permits': cases('options', 'Beviljade tillstånd och beslut', 'Permits and decisions granted'),
  'cases.customerAt': cases('options', 'Kund hos', 'Customer at'),
};

/** A key of the closed list, or undefined. */
export const prefillKey = (key: string): PrefillKey | undefined =>
  Object.hasOwn(PREFILL_KEYS, key) ? PREFILL_KEYS[key] : undefined;
