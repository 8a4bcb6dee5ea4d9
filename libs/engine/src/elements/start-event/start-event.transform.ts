import { isEventSubProcess } from '../../deployment/container';
import type { ElementTransform } from '../../deployment/element-transform';
import type { ElementDetails } from '../../model/executable-process';
import { eventDefinition } from '../../triggers/transforms';
import { validateConstant } from './constant-start';
import { validateStartEvent } from './start-event.validate';

/** A start event with what it waits for: of a process, of an event sub-process, or none. */
export const startEventTransform: ElementTransform = {
  bpmn: 'bpmn:StartEvent',
  type: 'START_EVENT',
  transform: (reader): ElementDetails => {
    const { node } = reader;
    const container = node.$parent!;
    if (isEventSubProcess(container)) {
      const event = eventDefinition(reader, ['message', 'timer', 'signal', 'error', 'escalation']);
      return { event, eventSubProcess: container.id, nonInterrupting: node.isInterrupting === false };
    }
    if (!node.eventDefinitions?.length) return {};
    const event = eventDefinition(reader, ['message', 'timer', 'signal']);
    if (event) validateConstant(reader, event);
    return { event };
  },
  validate: validateStartEvent,
};
