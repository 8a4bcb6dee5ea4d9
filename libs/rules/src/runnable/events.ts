import type { ModdleElement } from 'bpmn-moddle';
import type { Finding, Text } from '../problem';
import { manyOf } from '../walk';
import { refuse } from './refuse';

const EVENT_KINDS: Readonly<Record<string, Text>> = {
  'bpmn:MessageEventDefinition': { sv: 'meddelande', en: 'message' },
  'bpmn:TimerEventDefinition': { sv: 'tid', en: 'timer' },
  'bpmn:SignalEventDefinition': { sv: 'signal', en: 'signal' },
  'bpmn:ErrorEventDefinition': { sv: 'fel', en: 'error' },
  'bpmn:EscalationEventDefinition': { sv: 'eskalering', en: 'escalation' },
  'bpmn:ConditionalEventDefinition': { sv: 'villkor', en: 'condition' },
  'bpmn:LinkEventDefinition': { sv: 'länk', en: 'link' },
  'bpmn:TerminateEventDefinition': { sv: 'avbryt allt', en: 'terminate' },
  'bpmn:CompensateEventDefinition': { sv: 'kompensering', en: 'compensation' },
  'bpmn:CancelEventDefinition': { sv: 'avbryt', en: 'cancel' },
};

const kinds = (...names: readonly string[]): string[] => names.map((name) => `bpmn:${name}EventDefinition`);

const STARTS_PROCESS = kinds('Message', 'Timer', 'Signal');
const STARTS_EVENT_SUB_PROCESS = kinds('Message', 'Timer', 'Signal', 'Error', 'Escalation');
const CAUGHT = kinds('Message', 'Timer', 'Signal', 'Link');
const AT_BOUNDARY = kinds('Message', 'Timer', 'Signal', 'Error', 'Escalation', 'Compensate');
const THROWN = kinds('Message', 'Signal', 'Escalation', 'Link', 'Compensate');
const ENDS = kinds('Message', 'Signal', 'Error', 'Escalation', 'Terminate', 'Compensate');

/** A process starts by itself, by a client or by an event; an event sub-process by an event; a sub-process by neither. */
export function startEvent(event: ModdleElement): Finding | undefined {
  const { $type, triggeredByEvent } = event.$parent ?? {};
  if ($type === 'bpmn:Process') return onlyTheseEvents(event, STARTS_PROCESS);
  if (triggeredByEvent !== true) return onlyTheseEvents(event, []);
  return mustInterrupt(event, event.isInterrupting === false) ?? onlyTheseEvents(event, STARTS_EVENT_SUB_PROCESS, true);
}

/** What ends a token may bring something about. */
export const endEvent = (event: ModdleElement): Finding | undefined => onlyTheseEvents(event, ENDS);

/** What a token waits for. */
export const catchEvent = (event: ModdleElement): Finding | undefined => onlyTheseEvents(event, CAUGHT, true);

/** What a token brings about as it passes. */
export const throwEvent = (event: ModdleElement): Finding | undefined => onlyTheseEvents(event, THROWN);

/** What may hit an activity. */
export function boundaryEvent(event: ModdleElement): Finding | undefined {
  return mustInterrupt(event, event.cancelActivity === false) ?? onlyTheseEvents(event, AT_BOUNDARY, true);
}

function mustInterrupt(event: ModdleElement, goesOn: boolean): Finding | undefined {
  const [definition] = manyOf(event, 'eventDefinitions');
  if (!goesOn || definition?.$type !== 'bpmn:ErrorEventDefinition') return undefined;
  return refuse(
    'En felhändelse måste avbryta det den sitter på.',
    'An error event has to interrupt what it is attached to.',
    'Gör händelsen avbrytande.',
    'Make the event interrupting.',
  );
}

function onlyTheseEvents(event: ModdleElement, allowed: readonly string[], isRequired = false): Finding | undefined {
  const definitions = manyOf(event, 'eventDefinitions').map((definition) => definition.$type);
  if (definitions.length > 1) {
    return refuse(
      'Händelsen väntar på mer än en sak och kan inte köras.',
      'The event has more than one trigger and cannot run.',
      'Låt händelsen ha en enda utlösare.',
      'Give the event a single trigger.',
    );
  }
  const [kind] = definitions;
  if (kind === undefined) return isRequired ? missingTrigger() : undefined;
  return allowed.includes(kind) ? undefined : unknownTrigger(kind, allowed);
}

const missingTrigger = (): Finding =>
  refuse(
    'Händelsen saknar utlösare, så processen skulle vänta för alltid.',
    'The event has no trigger, so the process would wait for ever.',
    'Välj vad den väntar på, till exempel ett meddelande eller en tid.',
    'Choose what it waits for, like a message or a time.',
  );

function unknownTrigger(kind: string, allowed: readonly string[]): Finding {
  const name = EVENT_KINDS[kind] ?? { sv: kind, en: kind };
  const names = allowed.map((one) => EVENT_KINDS[one] ?? { sv: one, en: one });
  const none = { sv: 'ingen utlösare', en: 'no trigger' };
  const choice = names.length === 0 ? [none] : names;
  return refuse(
    `Händelser av slaget "${name.sv}" kan inte köras här.`,
    `Events of the kind "${name.en}" cannot run here.`,
    `Här går det att använda: ${choice.map((one) => one.sv).join(', ')}.`,
    `What can be used here: ${choice.map((one) => one.en).join(', ')}.`,
  );
}
