import type Modeler from 'bpmn-js/lib/Modeler';
import type { BusinessObject, DrawnElement } from '../diagram/canvas';
import type { BpmnFactory, Modeling } from './services';

/** The time that an event waits for. */
export interface Timer {
  definition: BusinessObject;
  kind: 'timeDuration' | 'timeDate' | 'timeCycle' | undefined;
  body: string;
}

const KINDS = ['timeDuration', 'timeDate', 'timeCycle'] as const;

/** The timer of an event, if it has one. */
export function timerOf({ businessObject }: DrawnElement): Timer | undefined {
  const definitions = (businessObject.eventDefinitions ?? []) as BusinessObject[];
  const definition = definitions.find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  if (!definition) return undefined;
  const kind = KINDS.find((one) => definition[one]);
  return { definition, kind, body: kind ? String(definition[kind].body ?? '') : '' };
}

/** Has an event wait so long, as one step that can be undone. */
export function setDuration(modeler: Modeler, element: DrawnElement, { definition }: Timer, iso: string): void {
  const timeDuration = modeler.get<BpmnFactory>('bpmnFactory').create('bpmn:FormalExpression', { body: iso });
  timeDuration.$parent = definition;
  modeler.get<Modeling>('modeling').updateModdleProperties(element, definition, {
    timeDuration,
    timeDate: undefined,
    timeCycle: undefined,
  });
}
