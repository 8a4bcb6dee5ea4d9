import { bankOf } from '@farled/forms';
import { FieldGroup, TextInput } from '../components';
import { defineTexts, useTexts } from '../i18n';
import { type FieldControl, fieldId, fieldProps, textOf } from './control';

const texts = defineTexts(
  {
    clearing: 'Clearingnummer',
    clearingHint: 'Fyra siffror, eller fem om det börjar på 8.',
    account: 'Kontonummer',
    bank: (name: string) => `Banken är ${name}.`,
  },
  {
    clearing: 'Clearing number',
    clearingHint: 'Four digits, or five if it begins with 8.',
    account: 'Account number',
    bank: (name: string) => `The bank is ${name}.`,
  },
);

/** A bank account in its two parts; the bank is named as soon as the clearing number says which it is. */
export function BankAccountControl(control: FieldControl) {
  const t = useTexts(texts);
  const { field, value, error, onChange } = control;
  const [, clearing = '', account = ''] = /^(\S*) ?(.*)$/.exec(textOf(value)) ?? [];
  const set = (nextClearing: string, nextAccount: string) => {
    const both = `${nextClearing.replace(/\s/g, '')} ${nextAccount.trimStart()}`;
    onChange(both === ' ' ? undefined : both);
  };
  const { label, hint, optional } = fieldProps(control);
  const bank = bankOf(clearing);
  const id = fieldId(field.key);
  return (
    <FieldGroup id={`${id}-group`} label={label} hint={hint} optional={optional} error={error}>
      <div className="fl-side-by-side">
        <TextInput
          id={id}
          label={t.clearing}
          hint={t.clearingHint}
          inputMode="numeric"
          autoComplete="off"
          size={7}
          value={clearing}
          aria-invalid={error ? true : undefined}
          onChange={(event) => set(event.target.value, account)}
        />
        <TextInput
          id={`${id}-account`}
          label={t.account}
          inputMode="numeric"
          autoComplete="off"
          size={16}
          value={account}
          onChange={(event) => set(clearing, event.target.value)}
        />
      </div>
      <p role="status" className="fl-quiet fl-small">
        {bank && t.bank(bank.name)}
      </p>
    </FieldGroup>
  );
}
