import { answerAt, type VisibleField } from '@farled/forms';
import { type ComponentType, Suspense } from 'react';
import { SkeletonText } from '../components';
import { CheckboxControl, ChecklistControl, RadioControl, SelectControl } from './choice-fields';
import type { FieldControl, FormFieldsProps } from './control';
import { FileControl } from './file-field';
import { KnownValues } from './known-values';
import { PrefilledNote } from './prefilled-note';
import { ListControl, SearchedSelectControl, TagsControl } from './rare.lazy';
import { SHOWN } from './shown-fields';
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
  taglist: TagsControl,
};

/** Neighbouring known values are shown as one summary. */
function runs(fields: readonly VisibleField[]): VisibleField[][] {
  return fields.reduce<VisibleField[][]>((all, field) => {
    const last = all.at(-1);
    if (last?.[0]?.readonly && field.readonly) last.push(field);
    else all.push([field]);
    return all;
  }, []);
}

/** The visible fields of a page or of a row: known values as summaries, everything else as fields. */
export function FormFields(props: FormFieldsProps) {
  return runs(props.fields).map((run) => {
    const [field] = run;
    if (!field) return null;
    if (field.readonly) return <KnownValues key={field.key} fields={run} values={props.known} />;
    return <OneField key={field.key} field={field} form={props} />;
  });
}

function OneField({ field, form }: { field: VisibleField; form: FormFieldsProps }) {
  const Shown = SHOWN[field.type];
  if (Shown) return <Shown field={field} />;
  return (
    <Suspense fallback={<SkeletonText lines={2} />}>
      {field.type === 'dynamiclist' ? (
        <ListControl field={field} form={form} Fields={FormFields} />
      ) : (
        <Asked field={field} form={form} />
      )}
    </Suspense>
  );
}

function Asked({ field, form: { answers, errors, onChange, known } }: { field: VisibleField; form: FormFieldsProps }) {
  const Control = field.type === 'select' && field.searchable ? SearchedSelectControl : CONTROLS[field.type];
  if (!Control) return null;
  const change = (value: unknown) => onChange(field.key, value);
  const value = answerAt(answers, field.key);
  const control = <Control field={field} value={value} error={errors[field.key]} onChange={change} />;
  if (!field.prefillPath) return control;
  return (
    <div className="fl-prefilled">
      {control}
      <PrefilledNote field={field} value={value} known={known(field)} onChange={change} />
    </div>
  );
}
