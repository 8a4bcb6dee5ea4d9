import type { ModdleElement } from 'bpmn-moddle';
import type { Finding, Text } from '../problem';
import { isA, manyOf } from '../walk';
import { boundaryEvent, catchEvent, endEvent, startEvent, throwEvent } from './events';
import { refuse } from './refuse';

/** What a kind of element needs to be so that it can run; undefined when it can. */
type Check = (element: ModdleElement) => Finding | undefined;

const runs: Check = () => undefined;

/** Every kind of element that the engine runs or may pass over. What is not here is refused. */
export const KINDS: Readonly<Record<string, Check>> = {
  'bpmn:StartEvent': startEvent,
  'bpmn:EndEvent': endEvent,
  'bpmn:IntermediateCatchEvent': catchEvent,
  'bpmn:IntermediateThrowEvent': throwEvent,
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
  'bpmn:SubProcess': activity,
  'bpmn:ExclusiveGateway': runs,
  'bpmn:ParallelGateway': runs,
  'bpmn:InclusiveGateway': runs,
  'bpmn:EventBasedGateway': eventBasedGateway,
  'bpmn:SequenceFlow': runs,
  'bpmn:DataObject': runs,
  'bpmn:DataObjectReference': runs,
  'bpmn:DataStoreReference': runs,
};

function activity(element: ModdleElement): Finding | undefined {
  if (element.loopCharacteristics?.$type === 'bpmn:StandardLoopCharacteristics') {
    return refuse(
      'En slinga utan lista kan inte köras.',
      'A loop without a list cannot run.',
      'Välj upprepning för varje post i en lista (flera instanser).',
      'Choose repetition for each item of a list (multi-instance).',
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

function eventBasedGateway(gateway: ModdleElement): Finding | undefined {
  const targets = manyOf(gateway, 'outgoing').map((flow): ModdleElement | undefined => flow.targetRef);
  const isCatching = (target: ModdleElement | undefined): boolean => isA(target, 'bpmn:IntermediateCatchEvent');
  if (gateway.instantiate !== true && targets.length >= 2 && targets.every(isCatching)) return undefined;
  return refuse(
    'En händelsebaserad gateway måste leda till minst två väntande händelser.',
    'An event-based gateway has to lead to at least two catch events.',
    'Dra flöden till händelser som väntar på ett meddelande, en tid eller en signal.',
    'Draw flows to events that wait for a message, a time or a signal.',
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
};
