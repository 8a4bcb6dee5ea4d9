import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../deployment/element-reader';
import type { EventDefinition } from '../model/executable-process';
import { errorDefinition } from './error/error.transform';
import { messageDefinition } from './message/message.transform';
import { timerDefinition } from './timer/timer.transform';

const readers: Readonly<Record<string, (reader: ElementReader, node: ModdleElement) => EventDefinition | undefined>> = {
  'bpmn:TimerEventDefinition': timerDefinition,
  'bpmn:MessageEventDefinition': (reader, node) => messageDefinition(reader, node.messageRef),
  'bpmn:ErrorEventDefinition': errorDefinition,
};

/** The one event definition of a catch or boundary event; anything else is reported. */
export function eventDefinition(reader: ElementReader): EventDefinition | undefined {
  const definitions: ModdleElement[] = reader.node.eventDefinitions ?? [];
  const [definition] = definitions;
  if (!definition || definitions.length > 1) {
    reader.problem(`must have exactly one event definition, not ${definitions.length}`);
    return undefined;
  }
  const read = readers[definition.$type];
  if (!read) reader.problem(`has a ${definition.$type}, which this engine does not run yet`);
  return read?.(reader, definition);
}
