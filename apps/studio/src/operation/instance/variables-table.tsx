import type { InstanceVariable } from '@farled/api-client';
import { Button, Table, useFormat, useTexts } from '@farled/ui';
import { actionTexts } from '../actions/actions.texts';
import type { VariableToChange } from '../actions/variable-dialog';
import { instanceTexts } from './instance.texts';

export interface VariablesTableProps {
  variables: readonly InstanceVariable[];
  /** Without it the table only tells. */
  onChange: ((variable: VariableToChange) => void) | undefined;
}

/** Variables with their values, scope by scope. */
export function VariablesTable({ variables, onChange }: VariablesTableProps) {
  const t = useTexts(instanceTexts);
  const words = useTexts(actionTexts);
  const format = useFormat();
  const heads = [t.name, t.value, t.scope, t.changed, ...(onChange ? [words.change] : [])];
  return (
    <Table label={t.tabVariables} heads={heads}>
      {variables.map(({ scopeKey, name, value, elementName, changedAt }) => (
        <tr key={`${scopeKey}/${name}`}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td className="sd-wrap">
            <code>{value}</code>
          </td>
          <td>{elementName ?? t.wholeProcess}</td>
          <td>{format.dayTimeShort(changedAt)}</td>
          {onChange && (
            <td>
              <Button
                variant="tertiary"
                aria-label={words.changeOf(name)}
                onClick={() => onChange({ name, value, scopeKey })}
              >
                {words.change}
              </Button>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
