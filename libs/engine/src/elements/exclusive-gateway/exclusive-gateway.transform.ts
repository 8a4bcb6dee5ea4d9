import type { ElementTransform } from '../../deployment/element-transform';
import { validateExclusiveGateway } from './exclusive-gateway.validate';

/** An exclusive gateway with its default flow. */
export const exclusiveGatewayTransform: ElementTransform = {
  bpmn: 'bpmn:ExclusiveGateway',
  type: 'EXCLUSIVE_GATEWAY',
  transform: ({ node }) => ({ defaultFlow: node.default?.id }),
  validate: validateExclusiveGateway,
};
