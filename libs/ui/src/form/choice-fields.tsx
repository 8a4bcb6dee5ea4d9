import { Checkbox, CheckboxGroup, RadioGroup, SelectInput } from '../components';
import { defineTexts, useTexts } from '../i18n';
import { type FieldControl, fieldProps, textOf } from './control';

const texts = defineTexts({ choose: 'Välj' }, { choose: 'Choose' });

/** One of few, all visible. */
export function RadioControl(control: FieldControl) {
  const { field, value, onChange } = control;
  return (
    <RadioGroup {...fieldProps(control)} options={field.options ?? []} value={textOf(value)} onChange={onChange} />
  );
}

/** One of many. */
export function SelectControl(control: FieldControl) {
  const t = useTexts(texts);
  const { field, value, onChange } = control;
  return (
    <SelectInput
      {...fieldProps(control)}
      options={field.options ?? []}
      empty={t.choose}
      autoComplete={field.autocomplete}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

/** Several of few. */
export function ChecklistControl(control: FieldControl) {
  const { field, value, onChange } = control;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return <CheckboxGroup {...fieldProps(control)} options={field.options ?? []} value={chosen} onChange={onChange} />;
}

/** Yes or not; it is not marked as optional, since leaving it empty is an answer. */
export function CheckboxControl(control: FieldControl) {
  const { value, onChange } = control;
  return <Checkbox {...fieldProps(control)} optional={false} checked={value === true} onChange={onChange} />;
}
