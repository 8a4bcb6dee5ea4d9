import type { ModdleElement } from 'bpmn-moddle';
import { isEventSubProcess } from '../../deployment/container';
import type { ElementReader } from '../../deployment/element-reader';

/** What interrupts comes once. */
export function validateStartEvent(reader: ElementReader): void {
  const { node } = reader;
  const [definition]: ModdleElement[] = node.eventDefinitions ?? [];
  if (!definition || !isEventSubProcess(node.$parent)) return;
  const isInterrupting = node.isInterrupting !== false;
  if (isInterrupting && definition.timeCycle) reader.problem('an interrupting timer cannot have a time cycle');
  if (!isInterrupting && definition.$type === 'bpmn:ErrorEventDefinition')
    reader.problem('an error event must interrupt');
}
