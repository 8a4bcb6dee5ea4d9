import type { Command } from '../protocol/command';
import type { Rejection } from '../protocol/rejection';
import type { Context } from '../shared/context';
import { decisionEvaluate } from './decision-evaluate';
import { deploymentCreate } from './deployment-create';
import { elementActivate } from './element-activate';
import { elementComplete } from './element-complete';
import { elementTerminate } from './element-terminate';
import { eventStart } from './event-start';
import { incidentResolve } from './incident-resolve';
import { innerActivate } from './inner-activate';
import { instanceCancel } from './instance-cancel';
import { instanceCreate } from './instance-create';
import { instanceMigrate } from './instance-migrate';
import { instanceModify } from './instance-modify';
import { jobComplete } from './job-complete';
import { jobFail } from './job-fail';
import { jobRecur } from './job-recur';
import { jobThrowError } from './job-throw-error';
import { jobTooLarge } from './job-too-large';
import { jobUpdateRetries } from './job-update-retries';
import { jobUpdateTimeout } from './job-update-timeout';
import { messageExpire } from './message-expire';
import { messagePublish } from './message-publish';
import { messagesTake } from './messages-take';
import type { Processor } from './processor';
import { resourceDelete } from './resource-delete';
import { signalBroadcast } from './signal-broadcast';
import { signalDeliver } from './signal-deliver';
import { timerTrigger } from './timer-trigger';
import { variablesSet } from './variables-set';

/** What the engine does itself is `continue`; every other command is one file and one line here. */
type Processed = Exclude<Command['type'], 'continue'>;

const processors: { readonly [T in Processed]: Processor<T> } = {
  'deployment-create': deploymentCreate,
  'instance-create': instanceCreate,
  'instance-cancel': instanceCancel,
  'instance-modify': instanceModify,
  'instance-migrate': instanceMigrate,
  'resource-delete': resourceDelete,
  'job-complete': jobComplete,
  'job-fail': jobFail,
  'job-throw-error': jobThrowError,
  'job-update-retries': jobUpdateRetries,
  'job-update-timeout': jobUpdateTimeout,
  'job-too-large': jobTooLarge,
  'job-recur': jobRecur,
  'message-publish': messagePublish,
  'message-expire': messageExpire,
  'timer-trigger': timerTrigger,
  'signal-broadcast': signalBroadcast,
  'signal-deliver': signalDeliver,
  'incident-resolve': incidentResolve,
  'variables-set': variablesSet,
  'decision-evaluate': decisionEvaluate,
  'element-activate': elementActivate,
  'event-start': eventStart,
  'messages-take': messagesTake,
  'inner-activate': innerActivate,
  'element-complete': elementComplete,
  'element-terminate': elementTerminate,
};

/** Decides what a command leads to. */
export function run(step: Context, command: Exclude<Command, { type: 'continue' }>): Rejection | undefined {
  return (processors[command.type] as Processor<Processed>)(step, command);
}
