import { type HTMLInputTypeAttribute, useState } from 'react';
import { FieldGroup, TextArea, TextInput } from '../components';
import { defineTexts, useTexts } from '../i18n';
import { type FieldControl, fieldId, fieldProps, textOf } from './control';
import { FormatControl } from './format-field';
import { BankAccountControl, MapControl } from './rare.lazy';
import { dayOf, numberOf, timeOf } from './written';

const texts = defineTexts(
  {
    timeHint: 'Skriv timmar och minuter: TT:MM',
    dateHint: 'Skriv år, månad och dag: ÅÅÅÅ‑MM‑DD',
    date: 'Datum',
    time: 'Klockslag',
  },
  {
    timeHint: 'Write hours and minutes: HH:MM',
    dateHint: 'Write year, month and day: YYYY‑MM‑DD',
    date: 'Date',
    time: 'Time',
  },
);

const TYPES: Record<string, HTMLInputTypeAttribute> = { email: 'email', tel: 'tel' };
const LONG_TEXT = 60;

/** One line of text; e-mail and telephone get the right keyboard. */
export function TextFieldControl(control: FieldControl) {
  const { field, value, onChange } = control;
  if (field.map) return <MapControl {...control} />;
  if (field.format === 'bank-account') return <BankAccountControl {...control} />;
  if (field.format) return <FormatControl {...control} format={field.format} />;
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

/** A day, a time or both, by its subtype. */
export function DateTimeControl(control: FieldControl) {
  const { subtype } = control.field;
  if (subtype === 'datetime') return <DateAndTimeControl {...control} />;
  return subtype === 'time' ? <TimeControl {...control} /> : <DateControl {...control} />;
}

/** A day and a time side by side; the answer is both, with a T between. */
function DateAndTimeControl(control: FieldControl) {
  const t = useTexts(texts);
  const { field, value, error, onChange } = control;
  const [day = '', time = ''] = textOf(value).split('T');
  const { label, hint, optional } = fieldProps(control);
  const set = (nextDay: unknown, nextTime: unknown) => {
    const both = `${textOf(nextDay)}T${textOf(nextTime)}`;
    onChange(both === 'T' ? undefined : both);
  };
  const part = { ...field, autocomplete: undefined, hint: undefined, description: undefined, required: true };
  const parts = {
    date: { ...part, label: t.date },
    time: { ...part, key: `${field.key}-time`, label: t.time },
  };
  return (
    <FieldGroup id={`${fieldId(field.key)}-group`} label={label} hint={hint} optional={optional} error={error}>
      <div className="fl-side-by-side">
        <DateControl field={parts.date} value={day} onChange={(next) => set(next, time)} />
        <TimeControl field={parts.time} value={time} onChange={(next) => set(day, next)} />
      </div>
    </FieldGroup>
  );
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
