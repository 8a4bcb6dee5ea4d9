import type { ElementTransform } from '../../deployment/element-transform';
import { thrownBy } from '../../triggers/throw-transforms';

/** A throw event with what it throws, if anything. */
export const intermediateThrowEventTransform: ElementTransform = {
  bpmn: 'bpmn:IntermediateThrowEvent',
  type: 'INTERMEDIATE_THROW_EVENT',
  transform: (reader) => thrownBy(reader, ['message', 'signal', 'escalation', 'link', 'compensation']),
};
