import type { Answers, VisibleField } from '@farled/forms';
import type { ComponentType } from 'react';
import { CheckboxControl, ChecklistControl, RadioControl, SelectControl } from './choice-fields';
import type { FieldControl } from './control';
import { FileControl } from './file-field';
import { KnownValues } from './known-values';
import { Markdown } from './markdown';
import { PrefilledNote } from './prefilled-note';
import { DateTimeControl, NumberControl, TextAreaControl, TextFieldControl } from './text-fields';

const CONTROLS: Record<string, ComponentType<FieldControl>> = {
  textfield: TextFieldControl,
  textarea: TextAreaControl,
  number: NumberControl,
  datetime: DateTimeControl,
  radio: RadioControl,
  select: SelectControl,
  checklist: ChecklistControl,
  checkbox: CheckboxControl,
  filepicker: FileControl,
};

export interface FormFieldsProps {
  fields: readonly VisibleField[];
  answers: Answers;
  /** Texts of what is wrong, by field key. */
  errors: Readonly<Record<string, string>>;
  onChange: (key: string, value: unknown) => void;
  /** What is known beforehand of a field. */
  known: (field: VisibleField) => unknown;
}

/** Neighbouring known values are shown as one summary. */
function runs(fields: readonly VisibleField[]): VisibleField[][] {
  return fields.reduce<VisibleField[][]>((all, field) => {
    const last = all.at(-1);
    if (last?.[0]?.readonly && field.readonly) last.push(field);
    else all.push([field]);
    return all;
  }, []);
}

/** The visible fields of a page: known values as summaries, everything else as fields. */
export function FormFields({ fields, answers, errors, onChange, known }: FormFieldsProps) {
  return runs(fields).map((run) => {
    const [field] = run;
    if (!field) return null;
    if (field.readonly) return <KnownValues key={field.key} fields={run} values={known} />;
    if (field.type === 'text') return <Markdown key={field.key} text={field.text ?? field.label} />;
    if (field.type === 'separator') return <hr key={field.key} className="ds-divider" />;
    const Control = CONTROLS[field.type];
    if (!Control) return null;
    const change = (value: unknown) => onChange(field.key, value);
    const value = answers[field.key];
    const control = <Control key={field.key} field={field} value={value} error={errors[field.key]} onChange={change} />;
    if (!field.prefillPath) return control;
    return (
      <div key={field.key} className="fl-prefilled">
        {control}
        <PrefilledNote field={field} value={value} known={known(field)} onChange={change} />
      </div>
    );
  });
}
