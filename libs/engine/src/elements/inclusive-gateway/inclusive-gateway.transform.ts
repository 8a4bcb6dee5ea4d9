import type { ElementTransform } from '../../deployment/element-transform';
import { validateChoice } from '../../deployment/validate-choice';
import { waysTo } from '../../deployment/ways-to';

/** An inclusive gateway with its default flow, and from where it can be reached. */
export const inclusiveGatewayTransform: ElementTransform = {
  bpmn: 'bpmn:InclusiveGateway',
  type: 'INCLUSIVE_GATEWAY',
  transform: ({ node }) => ({
    defaultFlow: node.default?.id,
    ...(node.incoming?.length > 1 ? { waysTo: waysTo(node) } : {}),
  }),
  validate: validateChoice,
};
