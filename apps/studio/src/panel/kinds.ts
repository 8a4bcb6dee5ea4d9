import { useLanguage } from '@farled/ui';
import type { DrawnElement } from '../diagram/canvas';

type Words = readonly [sv: string, en: string];

const KINDS: Readonly<Record<string, Words>> = {
  'bpmn:Process': ['Hela processen', 'The whole process'],
  'bpmn:StartEvent': ['Start', 'Start'],
  'bpmn:EndEvent': ['Slut', 'End'],
  'bpmn:UserTask': ['Uppgift för en person', 'Task for a person'],
  'bpmn:ServiceTask': ['Automatiskt steg', 'Automatic step'],
  'bpmn:BusinessRuleTask': ['Regeltabell', 'Decision table'],
  'bpmn:ReceiveTask': ['Väntan på meddelande', 'Wait for a message'],
  'bpmn:SubProcess': ['Delprocess', 'Sub-process'],
  'bpmn:CallActivity': ['Anropad process', 'Called process'],
  'bpmn:ExclusiveGateway': ['Vägval', 'Choice'],
  'bpmn:ParallelGateway': ['Flera vägar samtidigt', 'Several ways at once'],
  'bpmn:EventBasedGateway': ['Det som händer först', 'Whatever comes first'],
  'bpmn:IntermediateCatchEvent': ['Händelse', 'Event'],
  'bpmn:SequenceFlow': ['Väg', 'Way'],
};

const EVENTS: Readonly<Record<string, Words>> = {
  'bpmn:TimerEventDefinition': ['Väntetid', 'Waiting time'],
  'bpmn:MessageEventDefinition': ['Väntan på meddelande', 'Wait for a message'],
  'bpmn:ErrorEventDefinition': ['Om det blir fel', 'If it fails'],
};

const LATE: Words = ['Om det dröjer', 'If it takes long'];

/** What kind of step an element is, in words. */
export function useKinds(): (element: DrawnElement) => string {
  const [language] = useLanguage();
  return (element) => {
    const words = wordsOf(element);
    if (!words) return element.type.replace(/^bpmn:/, '');
    return language === 'sv' ? words[0] : words[1];
  };
}

function wordsOf({ type, businessObject }: DrawnElement): Words | undefined {
  const event: string | undefined = businessObject.eventDefinitions?.[0]?.$type;
  if (type === 'bpmn:BoundaryEvent' && event === 'bpmn:TimerEventDefinition') return LATE;
  return (event && EVENTS[event]) || KINDS[type];
}

/** The name of a step on one line, if it has one. */
export const nameOf = ({ businessObject }: DrawnElement): string =>
  (businessObject.name ?? '').replace(/\s+/g, ' ').trim();
