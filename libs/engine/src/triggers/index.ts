import type { EventDefinition } from '../model/executable-process';
import { compensationTrigger } from './compensation/compensation.trigger';
import { errorTrigger } from './error/error.trigger';
import { escalationTrigger } from './escalation/escalation.trigger';
import { linkTrigger } from './link/link.trigger';
import { messageTrigger } from './message/message.trigger';
import { signalTrigger } from './signal/signal.trigger';
import { timerTrigger } from './timer/timer.trigger';
import type { TriggerBehavior } from './trigger-behavior';

type Triggers = { readonly [K in EventDefinition['kind']]: TriggerBehavior<Extract<EventDefinition, { kind: K }>> };

/** A new event definition is one folder and one line here; forgetting the line is a compile error. */
const triggers = {
  timer: timerTrigger,
  message: messageTrigger,
  signal: signalTrigger,
  error: errorTrigger,
  escalation: escalationTrigger,
  link: linkTrigger,
  compensation: compensationTrigger,
} satisfies Triggers;

/** The trigger of an event definition. */
export function triggerOf(definition: EventDefinition): TriggerBehavior<EventDefinition> {
  return triggers[definition.kind];
}
