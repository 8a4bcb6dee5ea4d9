import type { ElementTransform } from '../../deployment/element-transform';
import { validateEventBasedGateway } from './event-based-gateway.validate';

/** An event-based gateway is its flows, and the catch events behind them. */
export const eventBasedGatewayTransform: ElementTransform = {
  bpmn: 'bpmn:EventBasedGateway',
  type: 'EVENT_BASED_GATEWAY',
  validate: validateEventBasedGateway,
};
