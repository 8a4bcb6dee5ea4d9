import type { ElementTransform } from '../../deployment/element-transform';
import { thrownBy } from '../../triggers/throw-transforms';
import { validateEndEvent } from './end-event.validate';

/** An end event with what it throws, if anything. */
export const endEventTransform: ElementTransform = {
  bpmn: 'bpmn:EndEvent',
  type: 'END_EVENT',
  transform: (reader) => thrownBy(reader, ['message', 'signal', 'error', 'escalation', 'terminate', 'compensation']),
  validate: validateEndEvent,
};
