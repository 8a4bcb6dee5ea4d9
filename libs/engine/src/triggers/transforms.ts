import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../deployment/element-reader';
import type { EventDefinition } from '../model/executable-process';
import { errorDefinition } from './error/error.transform';
import { escalationDefinition } from './escalation/escalation.transform';
import { linkDefinition } from './link/link.transform';
import { messageDefinition } from './message/message.transform';
import { signalDefinition } from './signal/signal.transform';
import { timerDefinition } from './timer/timer.transform';

const readers: Readonly<Record<string, (reader: ElementReader, node: ModdleElement) => EventDefinition | undefined>> = {
  'bpmn:TimerEventDefinition': timerDefinition,
  'bpmn:MessageEventDefinition': (reader, node) => messageDefinition(reader, node.messageRef),
  'bpmn:SignalEventDefinition': signalDefinition,
  'bpmn:ErrorEventDefinition': errorDefinition,
  'bpmn:EscalationEventDefinition': escalationDefinition,
  'bpmn:LinkEventDefinition': linkDefinition,
  'bpmn:CompensateEventDefinition': () => ({ kind: 'compensation' }),
};

/** The one event definition of an event that waits; another kind than the allowed ones is reported. */
export function eventDefinition(
  reader: ElementReader,
  allowed: readonly EventDefinition['kind'][],
): EventDefinition | undefined {
  const definitions: ModdleElement[] = reader.node.eventDefinitions ?? [];
  const [definition] = definitions;
  if (!definition || definitions.length > 1) {
    reader.problem(`must have exactly one event definition, not ${definitions.length}`);
    return undefined;
  }
  const read = readers[definition.$type]?.(reader, definition);
  if (read && allowed.includes(read.kind)) return read;
  if (read || !readers[definition.$type]) reader.problem(`has a ${definition.$type}, which cannot be waited for here`);
  return undefined;
}
