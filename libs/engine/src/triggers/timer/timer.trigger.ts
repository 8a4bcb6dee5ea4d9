import { evaluateText } from '../../expressions/evaluate';
import type { TimerDefinition } from '../../model/executable-process';
import { DEFAULT_TENANT, type Key } from '../../protocol/key';
import type { TimerIntent } from '../../protocol/timer';
import type { ElementContext } from '../../shared/element-context';
import { Failure } from '../../shared/failure';
import { placeOf } from '../../shared/place';
import type { Timer } from '../../state/instance-document';
import type { TriggerBehavior } from '../trigger-behavior';
import { nextFiring, type Schedule, schedule } from './schedule';

/** Waits for a date, a duration or a cycle; it is worked out when the element is entered. */
export const timerTrigger: TriggerBehavior<TimerDefinition> = {
  prepare(on, target, { type, value }) {
    const text = evaluateText(value, placeOf(on));
    const when = schedule(type, text, on.step.now);
    if (!when) throw new Failure('EXTRACT_VALUE_ERROR', `'${text}' is no ${type} that a timer understands`);
    return () => {
      if (when.repetitions !== 0) createTimer(on, target.id, when);
    };
  },
};

/** Says that a timer has fired, and sets the next one of a cycle. */
export function timerFired(on: ElementContext, key: Key, timer: Timer): void {
  sayTimer(on, key, 'TRIGGERED', timer);
  const next = nextFiring(timer, on.step.now);
  if (next) createTimer(on, timer.target, next);
}

/** Stops waiting. */
export function cancelTimer(on: ElementContext, key: Key, timer: Timer): void {
  sayTimer(on, key, 'CANCELED', timer);
}

function createTimer(on: ElementContext, target: string, { due, repetitions, interval }: Schedule): void {
  sayTimer(on, on.step.nextKey(), 'CREATED', { element: on.key, target, due, repetitions, interval });
}

function sayTimer(on: ElementContext, key: Key, intent: TimerIntent, timer: Timer): void {
  on.step.say({
    valueType: 'TIMER',
    intent,
    key,
    value: {
      elementInstanceKey: on.key,
      processInstanceKey: on.process.instanceKey,
      processDefinitionKey: on.process.definition.key,
      dueDate: timer.due,
      targetElementId: timer.target,
      repetitions: timer.repetitions ?? 1,
      interval: timer.interval,
      tenantId: DEFAULT_TENANT,
    },
    rootKey: on.rootKey,
  });
}
