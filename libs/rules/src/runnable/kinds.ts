import type { ModdleElement } from 'bpmn-moddle';
import { error, type Finding, type Text } from '../problem';
import { isA, manyOf } from '../walk';

/** What a kind of element needs to be so that it can run; undefined when it can. */
type Check = (element: ModdleElement) => Finding | undefined;

const RULE = 'runnable';
const runs: Check = () => undefined;

const refuse = (sv: string, en: string, hintSv: string, hintEn: string): Finding =>
  error(RULE, { sv, en }, { sv: hintSv, en: hintEn });

/** Every kind of element that the engine runs or may pass over. What is not here is refused. */
export const KINDS: Readonly<Record<string, Check>> = {
  'bpmn:StartEvent': (event) => onlyTheseEvents(event, []),
  'bpmn:EndEvent': (event) => onlyTheseEvents(event, []),
  'bpmn:IntermediateCatchEvent': (event) => onlyTheseEvents(event, CATCHABLE, true),
  'bpmn:BoundaryEvent': boundaryEvent,
  'bpmn:ServiceTask': activity,
  'bpmn:UserTask': activity,
  'bpmn:BusinessRuleTask': activity,
  'bpmn:ScriptTask': activity,
  'bpmn:SendTask': activity,
  'bpmn:ManualTask': activity,
  'bpmn:Task': activity,
  'bpmn:ReceiveTask': receiveTask,
  'bpmn:CallActivity': activity,
  'bpmn:SubProcess': subProcess,
  'bpmn:ExclusiveGateway': runs,
  'bpmn:ParallelGateway': runs,
  'bpmn:InclusiveGateway': runs,
  'bpmn:EventBasedGateway': eventBasedGateway,
  'bpmn:SequenceFlow': runs,
  'bpmn:DataObject': runs,
  'bpmn:DataObjectReference': runs,
  'bpmn:DataStoreReference': runs,
};

const CATCHABLE = ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition'];

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
    'Välj om den väntar på ett meddelande eller en tid.',
    'Choose whether it waits for a message or a time.',
  );

function unknownTrigger(kind: string, allowed: readonly string[]): Finding {
  const name = EVENT_KINDS[kind] ?? { sv: kind, en: kind };
  const names = allowed.map((one) => EVENT_KINDS[one] ?? { sv: one, en: one });
  const none = { sv: 'ingen utlösare', en: 'no trigger' };
  const choice = names.length === 0 ? [none] : names;
  return refuse(
    `Händelser av slaget "${name.sv}" kan inte köras här än.`,
    `Events of the kind "${name.en}" cannot run here yet.`,
    `Här går det att använda: ${choice.map((one) => one.sv).join(', ')}.`,
    `What can be used here: ${choice.map((one) => one.en).join(', ')}.`,
  );
}

function boundaryEvent(event: ModdleElement): Finding | undefined {
  const [definition] = manyOf(event, 'eventDefinitions');
  if (definition?.$type === 'bpmn:ErrorEventDefinition' && event.cancelActivity === false) {
    return refuse(
      'En felhändelse måste avbryta aktiviteten den sitter på.',
      'An error event has to interrupt the activity it is attached to.',
      'Gör händelsen avbrytande.',
      'Make the event interrupting.',
    );
  }
  return onlyTheseEvents(event, [...CATCHABLE, 'bpmn:ErrorEventDefinition'], true);
}

function activity(element: ModdleElement): Finding | undefined {
  if (element.loopCharacteristics?.$type === 'bpmn:StandardLoopCharacteristics') {
    return refuse(
      'En slinga utan lista kan inte köras.',
      'A loop without a list cannot run.',
      'Välj upprepning för varje post i en lista (flera instanser).',
      'Choose repetition for each item of a list (multi-instance).',
    );
  }
  if (element.isForCompensation === true) {
    return refuse(
      'Kompensering kan inte köras än.',
      'Compensation cannot run yet.',
      'Rita det som ska göras ogjort som ett vanligt steg.',
      'Draw what has to be undone as a step of its own.',
    );
  }
  return undefined;
}

function receiveTask(element: ModdleElement): Finding | undefined {
  if (element.instantiate !== true) return activity(element);
  return refuse(
    'En mottagningsaktivitet kan inte starta processen.',
    'A receive task cannot start the process.',
    'Börja med en starthändelse.',
    'Begin with a start event.',
  );
}

function subProcess(element: ModdleElement): Finding | undefined {
  if (element.triggeredByEvent !== true) return activity(element);
  return refuse(
    'Underprocesser som startas av en händelse kan inte köras än.',
    'Event sub-processes cannot run yet.',
    'Använd en händelse på kanten av aktiviteten eller underprocessen.',
    'Use an event on the boundary of the activity or sub-process.',
  );
}

function eventBasedGateway(gateway: ModdleElement): Finding | undefined {
  const targets = manyOf(gateway, 'outgoing').map((flow): ModdleElement | undefined => flow.targetRef);
  const isCatching = (target: ModdleElement | undefined): boolean => isA(target, 'bpmn:IntermediateCatchEvent');
  if (gateway.instantiate !== true && targets.length >= 2 && targets.every(isCatching)) return undefined;
  return refuse(
    'En händelsebaserad gateway måste leda till minst två väntande händelser.',
    'An event-based gateway has to lead to at least two catch events.',
    'Dra flöden till händelser som väntar på ett meddelande eller en tid.',
    'Draw flows to events that wait for a message or a time.',
  );
}

/** What is said about a kind of element that is not in the table. */
export function unknownKind(element: ModdleElement): Finding {
  const [, name = element.$type] = element.$type.split(':');
  return refuse(
    `Elementet är av ett slag som inte kan köras än (${name}).`,
    `The element is of a kind that cannot run yet (${name}).`,
    INSTEAD[name]?.sv ?? 'Byt det mot en tjänsteaktivitet, användaraktivitet, gateway eller händelse som stöds.',
    INSTEAD[name]?.en ?? 'Replace it by a service task, user task, gateway or event that is supported.',
  );
}

const INSTEAD: Readonly<Record<string, Text>> = {
  ComplexGateway: {
    sv: 'Använd en exklusiv, inklusiv eller parallell gateway.',
    en: 'Use an exclusive, an inclusive or a parallel gateway.',
  },
  IntermediateThrowEvent: {
    sv: 'Använd en tjänsteaktivitet, eller ta bort händelsen om den bara är en milstolpe.',
    en: 'Use a service task, or remove the event if it is only a milestone.',
  },
};
