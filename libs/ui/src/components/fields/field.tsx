import { type ReactNode, useId } from 'react';
import { defineTexts, useTexts } from '../../i18n';

const texts = defineTexts({ optional: '(frivilligt)' }, { optional: '(optional)' });

export interface FieldProps {
  label: string;
  /** Only where people go wrong. */
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
}

/** What a control must carry so that its label, hint and error are read with it. */
interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Marks what need not be answered; everything else must be. */
export function LabelText({ label, optional }: { label: string; optional?: boolean }) {
  const t = useTexts(texts);
  return (
    <>
      {label}
      {optional && <span className="fl-optional"> {t.optional}</span>}
    </>
  );
}

/** The error of a field, below its label so that it is not hidden by an on-screen keyboard. */
export function FieldErrorText({ id, children }: { id: string; children: string }) {
  return (
    <div id={id} className="ds-validation-message" data-color="danger" data-field="validation">
      {children}
    </div>
  );
}

/** Ids for a control and what describes it. */
export function useControl({ hint, error }: FieldProps, givenId?: string) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  const control: ControlProps = {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return { control, hintId, errorId };
}

export interface FieldShellProps extends FieldProps {
  id?: string;
  children: (control: ControlProps) => ReactNode;
}

/** A label, a hint, an error and one control, tied together by id. */
export function Field({ id, children, ...field }: FieldShellProps) {
  const { control, hintId, errorId } = useControl(field, id);
  return (
    <div className="ds-field fl-field">
      <label className="ds-label" htmlFor={control.id}>
        <LabelText label={field.label} optional={field.optional} />
      </label>
      {field.hint && (
        <div id={hintId} data-field="description">
          {field.hint}
        </div>
      )}
      {field.error && <FieldErrorText id={errorId}>{field.error}</FieldErrorText>}
      {children(control)}
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({ id, children, ...field }: FieldProps & { id: string; children: ReactNode }) {
  const { control, hintId, errorId } = useControl(field, id);
  return (
    <fieldset className="ds-fieldset fl-field" aria-describedby={control['aria-describedby']}>
      <legend className="ds-label">
        <LabelText label={field.label} optional={field.optional} />
      </legend>
      {field.hint && (
        <div id={hintId} data-field="description">
          {field.hint}
        </div>
      )}
      {field.error && <FieldErrorText id={errorId}>{field.error}</FieldErrorText>}
      {children}
    </fieldset>
  );
}
