import type { FieldFormat } from '@farled/forms';
import { OrganisationNumber, PersonalNumber } from '@farled/kernel';
import { TextInput } from '../components';
import { defineTexts, useTexts } from '../i18n';
import { type FieldControl, fieldProps, textOf } from './control';

type OneLine = Exclude<FieldFormat, 'bank-account'>;

const texts = defineTexts(
  {
    'personal-number': 'Tolv siffror: ÅÅÅÅMMDD‑NNNN',
    'organisation-number': 'Tio siffror: NNNNNN‑NNNN',
    'postal-code': 'Fem siffror',
    'property-designation': 'Till exempel Exempelköping Sjön 1:3',
  },
  {
    'personal-number': 'Twelve digits: YYYYMMDD‑NNNN',
    'organisation-number': 'Ten digits: NNNNNN‑NNNN',
    'postal-code': 'Five digits',
    'property-designation': 'Like Exempelköping Sjön 1:3',
  },
);

const SIZES: Record<OneLine, number> = {
  'personal-number': 14,
  'organisation-number': 12,
  'postal-code': 7,
  'property-designation': 34,
};

/** As people write it: hyphens and spaces are put in when they leave the field. */
const TIDY: Record<OneLine, (text: string) => string> = {
  'personal-number': (text) => PersonalNumber.parse(text)?.formatted ?? text,
  'organisation-number': (text) => OrganisationNumber.parse(text)?.formatted ?? text,
  'postal-code': (text) => text.replace(/^(\d{3})(\d{2})$/, '$1 $2'),
  'property-designation': (text) => text.replace(/\s+/g, ' '),
};

/** One line that has a form of its own; what is written is put into it and checked later. */
export function FormatControl({ format, ...control }: FieldControl & { format: FieldFormat }) {
  const t = useTexts(texts);
  const { field, value, onChange } = control;
  const kind = format as OneLine;
  const shell = fieldProps(control);
  return (
    <TextInput
      {...shell}
      hint={shell.hint ?? t[kind]}
      inputMode={kind === 'property-designation' ? 'text' : 'numeric'}
      autoComplete={field.autocomplete ?? 'off'}
      size={SIZES[kind]}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value || undefined)}
      onBlur={(event) => onChange(TIDY[kind](event.target.value.trim()) || undefined)}
    />
  );
}
