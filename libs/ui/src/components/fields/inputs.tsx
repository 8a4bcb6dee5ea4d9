import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldProps } from './field';

export interface TextInputProps extends FieldProps, Omit<ComponentProps<'input'>, 'prefix'> {
  prefix?: ReactNode;
  suffix?: ReactNode;
}

/** One line of text. `size` makes it as wide as what is expected in it. */
export function TextInput({ label, hint, error, optional, id, prefix, suffix, ...input }: TextInputProps) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(control) => {
        const element = <input className="ds-input" type="text" {...input} {...control} />;
        if (!prefix && !suffix) return element;
        return (
          <div className="ds-field-affixes">
            {prefix && <span className="ds-field-affix">{prefix}</span>}
            {element}
            {suffix && <span className="ds-field-affix">{suffix}</span>}
          </div>
        );
      }}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, error, optional, id, ...area }: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(control) => <textarea className="ds-input" rows={5} {...area} {...control} />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  description?: string;
}

export interface SelectInputProps extends FieldProps, ComponentProps<'select'> {
  options: readonly Option[];
  /** The first, empty choice. */
  empty?: string;
}

/** One of many, in a native list. */
export function SelectInput({ label, hint, error, optional, id, options, empty, ...select }: SelectInputProps) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(control) => (
        <select className="ds-input" {...select} {...control}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
