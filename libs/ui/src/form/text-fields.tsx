import { type HTMLInputTypeAttribute, useState } from 'react';
import { TextArea, TextInput } from '../components';
import { defineTexts, useTexts } from '../i18n';
import { type FieldControl, fieldProps, textOf } from './control';
import { dayOf, numberOf, timeOf } from './written';

const texts = defineTexts(
  { timeHint: 'Skriv timmar och minuter: TT:MM', dateHint: 'Skriv år, månad och dag: ÅÅÅÅ‑MM‑DD' },
  { timeHint: 'Write hours and minutes: HH:MM', dateHint: 'Write year, month and day: YYYY‑MM‑DD' },
);

const TYPES: Record<string, HTMLInputTypeAttribute> = { email: 'email', tel: 'tel' };
const LONG_TEXT = 60;

/** One line of text; e-mail and telephone get the right keyboard. */
export function TextFieldControl(control: FieldControl) {
  const { field, value, onChange } = control;
  const type = TYPES[field.autocomplete ?? ''] ?? 'text';
  return (
    <TextInput
      {...fieldProps(control)}
      type={type}
      autoComplete={field.autocomplete}
      value={textOf(value)}
      maxLength={field.maxLength !== undefined && field.maxLength < LONG_TEXT ? undefined : field.maxLength}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

/** Several lines of text. */
export function TextAreaControl(control: FieldControl) {
  const { value, onChange } = control;
  return (
    <TextArea
      {...fieldProps(control)}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

/** A number in a short field; keeps what is written while it is being written. */
export function NumberControl(control: FieldControl) {
  const { field, value, onChange } = control;
  const [written, setWritten] = useState(() => textOf(value).replace('.', ','));
  return (
    <TextInput
      {...fieldProps(control)}
      inputMode="decimal"
      autoComplete="off"
      size={6}
      suffix={field.suffix}
      value={written}
      onChange={(event) => {
        setWritten(event.target.value);
        onChange(numberOf(event.target.value));
      }}
    />
  );
}

/** A time as text, with a colon put in: "8.30" becomes "08:30". */
function TimeControl(control: FieldControl) {
  const t = useTexts(texts);
  const { value, onChange } = control;
  return (
    <TextInput
      {...fieldProps(control)}
      hint={t.timeHint}
      inputMode="numeric"
      autoComplete="off"
      size={6}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value || undefined)}
      onBlur={(event) => onChange(timeOf(event.target.value))}
    />
  );
}

/** A day or a time, by its subtype. */
export function DateTimeControl(control: FieldControl) {
  return control.field.subtype === 'time' ? <TimeControl {...control} /> : <DateControl {...control} />;
}

/** A day as text: the browser's own date field follows the browser's language, not the page's. */
function DateControl(control: FieldControl) {
  const t = useTexts(texts);
  const { value, onChange } = control;
  const shell = fieldProps(control);
  return (
    <TextInput
      {...shell}
      hint={shell.hint ? `${shell.hint} ${t.dateHint}` : t.dateHint}
      inputMode="numeric"
      autoComplete={control.field.autocomplete ?? 'off'}
      size={12}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value || undefined)}
      onBlur={(event) => onChange(dayOf(event.target.value))}
    />
  );
}
