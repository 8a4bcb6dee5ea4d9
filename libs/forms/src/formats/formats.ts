import { OrganisationNumber, PersonalNumber } from '@farled/kernel';
import type { FieldErrorCode } from '../validate/field-error';
import { readBankAccount } from './bank-account';

const FORMATS = [
  'personal-number',
  'organisation-number',
  'bank-account',
  'postal-code',
  'property-designation',
] as const;

/** What a text field asks for when it is no text of one's own. */
export type FieldFormat = (typeof FORMATS)[number];

export const isFormat = (name: string | undefined): name is FieldFormat =>
  (FORMATS as readonly (string | undefined)[]).includes(name);

const POSTAL_CODE = /^[1-9]\d{2} ?\d{2}$/;
/** Municipality, area and number: `Exempelköping Sjön 1:3`, or with a block's name `Exempelköping Kvarnen 5`. */
const DESIGNATION = /^\p{L}[\p{L} .-]* [\p{L}\d][\p{L}\d .-]* (?:s:\d+|ga:\d+|\d+:\d+|\d+)$/iu;

const FAULTS: Readonly<Record<FieldFormat, (text: string) => FieldErrorCode | undefined>> = {
  'personal-number': (text) => (isPersonReference(text) || PersonalNumber.parse(text) ? undefined : 'personal-number'),
  'organisation-number': (text) => (OrganisationNumber.parse(text) ? undefined : 'organisation-number'),
  'bank-account': (text) => {
    const read = readBankAccount(text);
    return typeof read === 'string' ? read : undefined;
  },
  'postal-code': (text) => (POSTAL_CODE.test(text) ? undefined : 'postal-code'),
  'property-designation': (text) => (DESIGNATION.test(text) ? undefined : 'property-designation'),
};

/** What is wrong with a text that has a form of its own. */
export const formatFault = (format: FieldFormat, text: string): FieldErrorCode | undefined =>
  FAULTS[format](text.trim());

/**
 * What an answer holds in place of a personal number once it has been saved: the person, and the day of birth to show.
 * The number itself stands in the register alone.
 */
const REFERENCE = /^person:([0-9a-f-]{36}):(\d{8})$/;

export const personReference = (personId: string, number: PersonalNumber): string =>
  `person:${personId}:${number.digits.slice(0, 8)}`;

const isPersonReference = (text: string): boolean => REFERENCE.test(text);

/** The person that an answer refers to. */
export const personIn = (text: string): string | undefined => REFERENCE.exec(text)?.[1];

/** How a text with a form of its own is read by people. */
export function formatted(format: FieldFormat, text: string): string {
  const [, , born] = REFERENCE.exec(text) ?? [];
  if (format === 'personal-number') return born ? `${born}-••••` : text;
  if (format === 'organisation-number') return OrganisationNumber.parse(text)?.formatted ?? text;
  if (format === 'postal-code') return text.replace(/^(\d{3})(\d{2})$/, '$1 $2');
  const account = format === 'bank-account' ? readBankAccount(text) : '';
  return typeof account === 'string' ? text : `${account.bank.name}, ${text}`;
}
