import { TextArea, TextInput, useApi, useTexts } from '@farled/ui';
import { useState } from 'react';
import { ActionDialog } from './action-dialog';
import { actionTexts } from './actions.texts';
import type { InstanceDialogProps } from './cancel-dialog';

/** A variable to change; without a name it is a new one of the whole process. */
export interface VariableToChange {
  name: string;
  value: string;
  scopeKey: string;
}

/** Gives a variable a value. */
export function VariableDialog({
  instance: { id, seen },
  variable,
  ...rest
}: InstanceDialogProps & { variable: VariableToChange }) {
  const t = useTexts(actionTexts);
  const api = useApi();
  const [name, setName] = useState(variable.name);
  const [value, setValue] = useState(variable.value);
  const [wrong, setWrong] = useState({ name: false, value: false });
  const isReady = () => {
    const faults = { name: name.trim() === '', value: parsed(value) === undefined };
    setWrong(faults);
    return !faults.name && !faults.value;
  };
  return (
    <ActionDialog
      title={variable.name ? t.changeOf(variable.name) : t.addTitle}
      text={t.changeText}
      confirm={t.save}
      isReady={isReady}
      act={(asked) =>
        api.call('POST /api/studio/operation/instances/{id}/variables', {
          path: { id },
          body: { ...asked, seen, scopeKey: variable.scopeKey, variables: { [name.trim()]: parsed(value) } },
        })
      }
      {...rest}
    >
      {!variable.name && (
        <TextInput
          label={t.name}
          error={wrong.name ? t.nameMissing : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <TextArea
        label={t.value}
        hint={t.valueHint}
        error={wrong.value ? t.valueWrong : undefined}
        rows={3}
        spellCheck={false}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
    </ActionDialog>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
