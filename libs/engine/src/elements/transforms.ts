import type { ElementTransform } from '../deployment/element-transform';
import type { ElementKind } from '../model/executable-process';
import { boundaryEventTransform } from './boundary-event/boundary-event.transform';
import { businessRuleTaskTransform } from './business-rule-task/business-rule-task.transform';
import { callActivityTransform } from './call-activity/call-activity.transform';
import { endEventTransform } from './end-event/end-event.transform';
import { eventBasedGatewayTransform } from './event-based-gateway/event-based-gateway.transform';
import { eventSubProcessTransform } from './event-sub-process/event-sub-process.transform';
import { exclusiveGatewayTransform } from './exclusive-gateway/exclusive-gateway.transform';
import { inclusiveGatewayTransform } from './inclusive-gateway/inclusive-gateway.transform';
import { intermediateCatchEventTransform } from './intermediate-catch-event/intermediate-catch-event.transform';
import { intermediateThrowEventTransform } from './intermediate-throw-event/intermediate-throw-event.transform';
import { manualTaskTransform } from './manual-task/manual-task.transform';
import { parallelGatewayTransform } from './parallel-gateway/parallel-gateway.transform';
import { processTransform } from './process/process.transform';
import { receiveTaskTransform } from './receive-task/receive-task.transform';
import { scriptTaskTransform } from './script-task/script-task.transform';
import { sendTaskTransform } from './send-task/send-task.transform';
import { serviceTaskTransform } from './service-task/service-task.transform';
import { startEventTransform } from './start-event/start-event.transform';
import { subProcessTransform } from './sub-process/sub-process.transform';
import { undefinedTaskTransform } from './undefined-task/undefined-task.transform';
import { userTaskTransform } from './user-task/user-task.transform';

/** The way into the model for each kind of element that is drawn; forgetting a line is a compile error. */
export const transforms: Readonly<Record<Exclude<ElementKind, 'multi-instance-body'>, ElementTransform>> = {
  process: processTransform,
  'sub-process': subProcessTransform,
  'event-sub-process': eventSubProcessTransform,
  'start-event': startEventTransform,
  'end-event': endEventTransform,
  'service-task': serviceTaskTransform,
  'user-task': userTaskTransform,
  'business-rule-task': businessRuleTaskTransform,
  'receive-task': receiveTaskTransform,
  'script-task': scriptTaskTransform,
  'send-task': sendTaskTransform,
  'manual-task': manualTaskTransform,
  'undefined-task': undefinedTaskTransform,
  'call-activity': callActivityTransform,
  'exclusive-gateway': exclusiveGatewayTransform,
  'parallel-gateway': parallelGatewayTransform,
  'inclusive-gateway': inclusiveGatewayTransform,
  'event-based-gateway': eventBasedGatewayTransform,
  'intermediate-catch-event': intermediateCatchEventTransform,
  'intermediate-throw-event': intermediateThrowEventTransform,
  'boundary-event': boundaryEventTransform,
};
