import type { JsonObject } from '@farled/kernel';
import type { LifeEvents, LivingPerson } from '../data/life-events';
import { testPersons } from '../data/test-persons';

const MOST_HITS = 100;

/** `sokvillkor` of `sok`: one condition, whose parts must all hold. */
export interface SearchCondition {
  readonly namn?: {
    readonly fornamn?: { readonly namndelar?: readonly string[] };
    readonly mellanEllerEfternamn?: { readonly namndelar?: readonly string[] };
  };
  readonly adress?: { readonly gatuadress?: { readonly sammansattVarde?: string } };
  readonly fodelsetid?: { readonly fran?: BirthDate; readonly till?: BirthDate };
}
interface BirthDate {
  readonly ar?: string;
  readonly manad?: string;
  readonly dag?: string;
}

/** True when the condition asks for something. */
export const isCondition = (condition: unknown): condition is SearchCondition => {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return false;
  return ['namn', 'adress', 'fodelsetid'].some((part) => part in condition);
};

/** The posts of `sok`: at most a hundred, each with number, name, protection and address, and nothing else. */
export function searchPersons(condition: SearchCondition, events: LifeEvents): JsonObject[] {
  return [...testPersons.residents, ...testPersons.children]
    .flatMap(({ personalNumber }) => events.find(personalNumber) ?? [])
    .filter((person) => isMatch(person, condition))
    .slice(0, MOST_HITS)
    .map(hit);
}

const isMatch = (person: LivingPerson, { namn, adress, fodelsetid }: SearchCondition): boolean =>
  isNamed(person, namn ?? {}) &&
  livesAt(person, adress?.gatuadress?.sammansattVarde ?? '') &&
  person.personalNumber.startsWith(digits(fodelsetid?.fran ?? {}));

const isNamed = ({ name }: LivingPerson, { fornamn, mellanEllerEfternamn }: NonNullable<SearchCondition['namn']>) =>
  hasParts(name.given, fornamn?.namndelar) && hasParts(name.surname, mellanEllerEfternamn?.namndelar);

const livesAt = ({ address }: LivingPerson, street: string): boolean =>
  folded(address?.street ?? '').startsWith(folded(street));

/** Whole parts of a name, whatever their case. */
const hasParts = (name: string, parts: readonly string[] = []): boolean =>
  parts.every((part) => folded(name).split(' ').includes(folded(part)));

const folded = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC').trim();
const digits = ({ ar = '', manad = '', dag = '' }: BirthDate): string => ar + manad + dag;

function hit({ personalNumber, name, protection, address }: LivingPerson): JsonObject {
  const svensk = address && { gatuadress: address.street, postnummer: address.postalCode, postort: address.city };
  return {
    identitet: { identitetsbeteckning: personalNumber, typ: 'PERSONNUMMER', status: { varde: 'AKTIVT' } },
    // To whom the register cannot say it, a hit of `hamta` is an error; `sok` says that there is no protection known.
    skyddAvPersonuppgifter: protection === 'OKÄND' ? 'SAKNAS' : protection,
    namn: { fornamn: { namn: name.given, tilltalsnamnsmarkering: '10' }, efternamn: { namn: name.surname } },
    ...(svensk && protection !== 'SKYDDAD_FOLKBOKFORING' ? { kontaktadress: { svensk } } : {}),
  };
}
