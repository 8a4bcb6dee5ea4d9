import type { ElementTransform } from '../../deployment/element-transform';
import { validateChoice } from '../../deployment/validate-choice';

/** An exclusive gateway with its default flow. */
export const exclusiveGatewayTransform: ElementTransform = {
  bpmn: 'bpmn:ExclusiveGateway',
  type: 'EXCLUSIVE_GATEWAY',
  transform: ({ node }) => ({ defaultFlow: node.default?.id }),
  validate: validateChoice,
};
