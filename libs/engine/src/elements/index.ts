import type { ElementKind } from '../model/executable-process';
import type { ElementBehavior } from '../shared/element-behavior';
import { boundaryEvent } from './boundary-event/boundary-event.behavior';
import { businessRuleTask } from './business-rule-task/business-rule-task.behavior';
import { callActivity } from './call-activity/call-activity.behavior';
import { endEvent } from './end-event/end-event.behavior';
import { eventBasedGateway } from './event-based-gateway/event-based-gateway.behavior';
import { eventSubProcess } from './event-sub-process/event-sub-process.behavior';
import { exclusiveGateway } from './exclusive-gateway/exclusive-gateway.behavior';
import { inclusiveGateway } from './inclusive-gateway/inclusive-gateway.behavior';
import { intermediateCatchEvent } from './intermediate-catch-event/intermediate-catch-event.behavior';
import { intermediateThrowEvent } from './intermediate-throw-event/intermediate-throw-event.behavior';
import { manualTask } from './manual-task/manual-task.behavior';
import { multiInstanceBody } from './multi-instance-body/multi-instance-body.behavior';
import { parallelGateway } from './parallel-gateway/parallel-gateway.behavior';
import { process } from './process/process.behavior';
import { receiveTask } from './receive-task/receive-task.behavior';
import { scriptTask } from './script-task/script-task.behavior';
import { sendTask } from './send-task/send-task.behavior';
import { serviceTask } from './service-task/service-task.behavior';
import { startEvent } from './start-event/start-event.behavior';
import { subProcess } from './sub-process/sub-process.behavior';
import { undefinedTask } from './undefined-task/undefined-task.behavior';
import { userTask } from './user-task/user-task.behavior';

/** A new kind of element is one folder and one line here; forgetting the line is a compile error. */
export const behaviors: Readonly<Record<ElementKind, ElementBehavior>> = {
  process,
  'multi-instance-body': multiInstanceBody,
  'sub-process': subProcess,
  'event-sub-process': eventSubProcess,
  'start-event': startEvent,
  'end-event': endEvent,
  'service-task': serviceTask,
  'user-task': userTask,
  'business-rule-task': businessRuleTask,
  'receive-task': receiveTask,
  'script-task': scriptTask,
  'send-task': sendTask,
  'manual-task': manualTask,
  'undefined-task': undefinedTask,
  'call-activity': callActivity,
  'exclusive-gateway': exclusiveGateway,
  'parallel-gateway': parallelGateway,
  'inclusive-gateway': inclusiveGateway,
  'event-based-gateway': eventBasedGateway,
  'intermediate-catch-event': intermediateCatchEvent,
  'intermediate-throw-event': intermediateThrowEvent,
  'boundary-event': boundaryEvent,
};
