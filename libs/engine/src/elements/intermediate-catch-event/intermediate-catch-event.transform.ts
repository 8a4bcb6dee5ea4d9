import type { ModdleElement } from 'bpmn-moddle';
import type { ElementTransform } from '../../deployment/element-transform';
import { eventDefinition } from '../../triggers/transforms';
import { validateIntermediateCatchEvent } from './intermediate-catch-event.validate';

/** A catch event waits for its one event definition. */
export const intermediateCatchEventTransform: ElementTransform = {
  bpmn: 'bpmn:IntermediateCatchEvent',
  type: 'INTERMEDIATE_CATCH_EVENT',
  transform: (reader) => {
    const incoming: ModdleElement[] = reader.node.incoming ?? [];
    const afterEventGateway = incoming.some(({ sourceRef }) => sourceRef?.$type === 'bpmn:EventBasedGateway');
    const event = eventDefinition(reader, ['message', 'timer', 'signal', 'link']);
    return { event, afterEventGateway };
  },
  validate: validateIntermediateCatchEvent,
};
