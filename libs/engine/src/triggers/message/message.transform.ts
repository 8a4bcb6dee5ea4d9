import type { ModdleElement } from 'bpmn-moddle';
import { type ElementReader, extensionOf } from '../../deployment/element-reader';
import type { MessageDefinition } from '../../model/executable-process';

/** A message with its name and, in `zeebe:subscription`, its correlation key. */
export function messageDefinition(
  reader: ElementReader,
  message: ModdleElement | undefined,
): MessageDefinition | undefined {
  if (!message) {
    reader.problem('the message is missing');
    return undefined;
  }
  const name = reader.required(message.name, 'the name of the message');
  if (startsProcess(reader.node)) return { kind: 'message', name };
  const subscription = extensionOf(message, 'zeebe:Subscription');
  const correlationKey = reader.required(subscription?.correlationKey, 'the correlation key of the message');
  return { kind: 'message', name, correlationKey };
}

function startsProcess({ $type, $parent }: ModdleElement): boolean {
  return $type === 'bpmn:StartEvent' && $parent?.$type === 'bpmn:Process';
}
