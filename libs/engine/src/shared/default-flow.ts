import type { SequenceFlow } from '../model/executable-process';
import type { ElementContext } from './element-context';
import { Failure } from './failure';

/** The flow that a gateway's token takes when no condition is true. */
export function defaultFlowOf({ element }: ElementContext): SequenceFlow {
  const flow = element.outgoing.find(({ id }) => id === element.defaultFlow);
  if (!flow) throw new Failure('CONDITION_ERROR', 'No condition is true, and there is no default flow');
  return flow;
}
