import { useId } from 'react';
import { FieldErrorText, type FieldProps, LabelText, useControl } from './field';
import type { Option } from './inputs';

interface GroupProps extends FieldProps {
  id?: string;
  name: string;
  options: readonly Option[];
}

interface ChoiceProps {
  id: string;
  type: 'radio' | 'checkbox';
  name: string;
  option: Option;
  checked: boolean;
  invalid: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ id, type, name, option, checked, invalid, onChange }: ChoiceProps) {
  const description = useId();
  return (
    <div className="ds-field fl-choice">
      <input
        className="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={option.description ? description : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="ds-label" htmlFor={id}>
        {option.label}
      </label>
      {option.description && (
        <div id={description} data-field="description">
          {option.description}
        </div>
      )}
    </div>
  );
}

interface ChoicesProps extends GroupProps {
  type: 'radio' | 'checkbox';
  isChecked: (value: string) => boolean;
  onChoose: (value: string, checked: boolean) => void;
}

function Choices({ type, isChecked, onChoose, ...group }: ChoicesProps) {
  const { control, hintId, errorId } = useControl(group, group.id);
  return (
    <fieldset className="ds-fieldset fl-field" aria-describedby={control['aria-describedby']}>
      <legend className="ds-label">
        <LabelText label={group.label} optional={group.optional} />
      </legend>
      {group.hint && (
        <div id={hintId} data-field="description">
          {group.hint}
        </div>
      )}
      {group.error && <FieldErrorText id={errorId}>{group.error}</FieldErrorText>}
      <div className="fl-choices">
        {group.options.map((option, index) => (
          <Choice
            key={option.value}
            // The first choice carries the field's id, so that a link in the error summary lands on it.
            id={index === 0 ? control.id : `${control.id}-${index}`}
            type={type}
            name={group.name}
            option={option}
            checked={isChecked(option.value)}
            invalid={Boolean(group.error)}
            onChange={(checked) => onChoose(option.value, checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One of few, all visible. */
export function RadioGroup({
  value,
  onChange,
  ...group
}: GroupProps & { value: string; onChange: (v: string) => void }) {
  return <Choices {...group} type="radio" isChecked={(v) => v === value} onChoose={(v) => onChange(v)} />;
}

/** Several of few. */
export function CheckboxGroup({
  value,
  onChange,
  ...group
}: GroupProps & { value: readonly string[]; onChange: (value: string[]) => void }) {
  const choose = (chosen: string, checked: boolean) =>
    onChange(group.options.map((o) => o.value).filter((v) => (v === chosen ? checked : value.includes(v))));
  return <Choices {...group} type="checkbox" isChecked={(v) => value.includes(v)} onChoose={choose} />;
}

interface CheckboxProps extends FieldProps {
  id?: string;
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One thing that is so or not. */
export function Checkbox({ id, name, checked, onChange, ...field }: CheckboxProps) {
  const { control, hintId, errorId } = useControl(field, id);
  return (
    <div className="fl-field">
      {field.error && <FieldErrorText id={errorId}>{field.error}</FieldErrorText>}
      <div className="ds-field fl-choice">
        <input
          className="ds-input"
          type="checkbox"
          name={name}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          {...control}
        />
        <label className="ds-label" htmlFor={control.id}>
          <LabelText label={field.label} optional={field.optional} />
        </label>
        {field.hint && (
          <div id={hintId} data-field="description">
            {field.hint}
          </div>
        )}
      </div>
    </div>
  );
}
