import { DEFAULT_TENANT, type Key } from '../../protocol/key';
import type { TimerIntent } from '../../protocol/timer';
import type { Context } from '../../shared/context';
import type { StartTimer } from '../../state/rows';
import { nextFiring } from './schedule';

/** A timer with the process that it starts, and the instance it has started, if any. */
interface TimerOfProcess extends StartTimer {
  readonly processDefinitionKey: Key;
  readonly rootKey?: Key;
}

/** Says what becomes of a timer that starts instances of a process. */
export function sayStartTimer(step: Context, key: Key, intent: TimerIntent, timer: TimerOfProcess): void {
  const { target, due, repetitions = 1, interval, processDefinitionKey, rootKey = -1 } = timer;
  const value = {
    elementInstanceKey: -1,
    processInstanceKey: rootKey,
    processDefinitionKey,
    dueDate: due,
    targetElementId: target,
    repetitions,
    interval,
    tenantId: DEFAULT_TENANT,
  };
  step.say({ valueType: 'TIMER', intent, key, value });
}

/** Says that the timer has fired, and sets the next one of a cycle. */
export function startTimerFired(step: Context, key: Key, timer: TimerOfProcess): void {
  sayStartTimer(step, key, 'TRIGGERED', timer);
  const next = nextFiring(timer, step.now);
  if (next) sayStartTimer(step, step.nextKey(), 'CREATED', { ...timer, ...next });
}
