import { knownAt } from '@farled/forms';
import { I18n } from '@farled/infra';
import type { Id, Json } from '@farled/kernel';
import { type PersonField, Persons, type PersonView, type PostalAddress } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { dayInWords } from '../case/case-status-view';
import { type KnownValue, type PrefillProvider, type PrefillQuestion, personOf } from './prefill-question';

const SOURCE = 'population-register';
const PROPERTY = 'property.registeredAt';
const ADDRESS = ['careOf', 'street', 'postalCode', 'city'] as const;

/** What the population register knows of the represented person, and whom she has custody of. */
@Injectable()
export class PersonPrefill implements PrefillProvider {
  readonly keys = [
    'person.name',
    'person.givenName',
    'person.birthDate',
    'person.address',
    'person.addresses',
    ...ADDRESS.map((part) => `person.address.${part}`),
    'children',
    PROPERTY,
  ];

  constructor(
    private readonly persons: Persons,
    private readonly i18n: I18n,
  ) {}

  async known(question: PrefillQuestion): Promise<KnownValue[]> {
    const { actor, keys, purpose, subject } = question;
    const id = personOf(subject);
    const view = await this.persons.view(actor, id, purpose, fieldsOf(keys));
    const address = await this.address(question, id, view);
    const at = view.source?.at ?? null;
    const values = keys.flatMap((key) => valueAt(key, view, address));
    const children = keys.includes('children') ? [await this.children(question, id)] : [];
    return [...values, ...children].map(([key, value]) => ({ key, value, source: SOURCE, at }));
  }

  /** A child's address may be where its other guardian hides: its guardian sees it only when it is her own. */
  private async address(question: PrefillQuestion, id: Id, view: PersonView): Promise<PostalAddress | null> {
    const { actor, purpose, subject } = question;
    if (!view.address || subject.right !== 'guardian' || id === subject.actingId) return view.address ?? null;
    const guardian = await this.persons.view(actor, subject.actingId, purpose, ['address']);
    return JSON.stringify(guardian.address) === JSON.stringify(view.address) ? view.address : null;
  }

  private async children({ actor, purpose, language }: PrefillQuestion, id: Id): Promise<[string, Json]> {
    const children = await this.persons.childrenInCustody(actor, id, purpose);
    const options = children.map(({ personId: value, name, birthDate }) => ({
      value,
      label: this.i18n.text('cases.child', language, { name, day: dayInWords(birthDate, language) }),
    }));
    return ['children', options];
  }
}

/** The parts of a person that the keys need, and no more. */
function fieldsOf(keys: readonly string[]): PersonField[] {
  const fields = keys.filter((key) => key.startsWith('person.')).map((key) => key.split('.')[1] as PersonField);
  const asked = fields.map((field) => ((field as string) === 'addresses' ? 'address' : field));
  return [...new Set(keys.includes(PROPERTY) ? [...asked, 'registration' as const] : asked)];
}

function valueAt(key: string, view: PersonView, address: PostalAddress | null): [string, Json][] {
  if (key === PROPERTY) return [[key, view.registration?.property ?? null]];
  const [first, field, part] = key.split('.');
  if (first !== 'person') return [];
  if (field === 'addresses') return [[key, asChoices(address)]];
  if (field !== 'address') return [[key, view[field as 'name'] ?? null]];
  return [[key, inAddress(address, part)]];
}

/** Her address as a choice, in one line; a form may offer another beside it. */
function asChoices(address: PostalAddress | null): Json {
  const line = knownAt({ prefill: { at: { address } } }, 'at.address');
  return typeof line === 'string' ? [{ value: line, label: line }] : [];
}

function inAddress(address: PostalAddress | null, part: string | undefined): Json {
  if (!address) return null;
  return part === undefined ? { ...address } : (address[part as keyof PostalAddress] ?? null);
}
