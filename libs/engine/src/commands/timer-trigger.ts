import type { CommandOf } from '../protocol/command';
import type { Key } from '../protocol/key';
import type { Rejection } from '../protocol/rejection';
import type { Context } from '../shared/context';
import { locate } from '../shared/element-context';
import { canFire, fire } from '../shared/fire';
import { startByEvent } from '../shared/start-by-event';
import { rowIds } from '../state/row-ids';
import type { StartsRow } from '../state/rows';
import { startTimerFired } from '../triggers/timer/start-timer';
import { timerFired } from '../triggers/timer/timer.trigger';
import { type Processor, reject } from './processor';

/** A timer is due. */
export const timerTrigger: Processor<'timer-trigger'> = (step, command) => {
  const { key, rootKey, processDefinitionKey } = command;
  if (processDefinitionKey !== undefined) return startProcess(step, key, processDefinitionKey);
  return hitElement(step, { key, rootKey });
};

function hitElement(
  step: Context,
  { key, rootKey }: Pick<CommandOf<'timer-trigger'>, 'key' | 'rootKey'>,
): Rejection | undefined {
  const timer = step.state.document(rootKey)?.timers?.get(key);
  const on = timer && locate(step, rootKey, timer.element);
  if (!timer || !on) return unknown(key);
  // What is being left cancels its timer; what something else has just hit may still be there after that.
  if (on.instance.state === 'completing') return unknown(key);
  if (!canFire(on)) return reject('TRIGGER', 'INVALID_STATE', `the timer with key ${key} cannot fire just now`);
  timerFired(on, key, timer);
  fire(on, timer.target);
  return undefined;
}

function startProcess(step: Context, key: Key, processDefinitionKey: Key): Rejection | undefined {
  const timer = step.state.read<StartsRow>(rowIds.starts(processDefinitionKey))?.timers?.[key];
  if (!timer) return unknown(key);
  const rootKey = step.nextKey();
  startTimerFired(step, key, { ...timer, processDefinitionKey, rootKey });
  startByEvent(step, { rootKey, processDefinitionKey, target: timer.target });
  return undefined;
}

const unknown = (key: Key) => reject('TRIGGER', 'NOT_FOUND', `there is no timer with key ${key}`);
