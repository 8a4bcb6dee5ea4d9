import type { ElementTransform } from '../../deployment/element-transform';
import { messageDefinition } from '../../triggers/message/message.transform';

/** A receive task waits for a message. */
export const receiveTaskTransform: ElementTransform = {
  bpmn: 'bpmn:ReceiveTask',
  type: 'RECEIVE_TASK',
  transform: (reader) => ({ event: messageDefinition(reader, reader.node.messageRef) }),
};
