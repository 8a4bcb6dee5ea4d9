import type { ElementTransform } from '../../deployment/element-transform';

/** A parallel gateway is nothing but its flows. */
export const parallelGatewayTransform: ElementTransform = {
  bpmn: 'bpmn:ParallelGateway',
  type: 'PARALLEL_GATEWAY',
};
