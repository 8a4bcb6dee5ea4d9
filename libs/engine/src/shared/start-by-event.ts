import type { Key, Variables } from '../protocol/key';
import { rowIds } from '../state/row-ids';
import type { ProcessRow } from '../state/rows';
import type { Context } from './context';
import { locate } from './element-context';
import { sayActivating } from './lifecycle';
import { sayProcessEvent } from './process-event';

interface StartByEvent {
  readonly rootKey: Key;
  readonly processDefinitionKey: Key;
  /** The start event. */
  readonly target: string;
  readonly variables?: Variables;
  readonly lock?: string;
}

/** Begins an instance of a process at one of its start events. */
export function startByEvent(step: Context, start: StartByEvent): void {
  const { rootKey, processDefinitionKey, target, variables, lock } = start;
  const model = step.models.model(processDefinitionKey);
  const { bpmnProcessId: id, version } = step.state.read<ProcessRow>(rowIds.process(processDefinitionKey))!;
  const process = { instanceKey: rootKey, definition: { key: processDefinitionKey, id, version }, model };
  const element = model.elements[model.id]!;
  sayActivating(step, process, element, { rootKey, key: rootKey, lock });
  sayProcessEvent(locate(step, rootKey, rootKey)!, rootKey, 'TRIGGERING', { element: target, variables });
  step.ask({ type: 'element-activate', rootKey, elementId: element.id, key: rootKey });
}
