import { evaluateText } from '../expressions/evaluate';
import { nowhere } from '../expressions/nowhere';
import type { ExecutableElement, ExecutableProcess } from '../model/executable-process';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { SignalSubscriptionIntent } from '../protocol/signal';
import type { Context } from '../shared/context';
import { rowIds } from '../state/row-ids';
import type { NamedStart, StartsRow } from '../state/rows';
import { startSubscription } from '../triggers/message/start-by-message';
import { schedule } from '../triggers/timer/schedule';
import { sayStartTimer } from '../triggers/timer/start-timer';

/** A version of a process. */
export interface StartsOf {
  readonly processDefinitionKey: Key;
  readonly bpmnProcessId: string;
}

/** From now on events start instances of this version. */
export function openStarts(step: Context, of: StartsOf, model: ExecutableProcess): void {
  for (const id of model.elements[model.id]!.triggeredStarts ?? []) openStart(step, of, model.elements[id]!);
}

/** Events do not start instances of this version any more. */
export function closeStarts(step: Context, of: StartsOf): void {
  const { processDefinitionKey } = of;
  const starts = step.state.read<StartsRow>(rowIds.starts(processDefinitionKey)) ?? {};
  for (const [key, timer] of entries(starts.timers))
    sayStartTimer(step, key, 'CANCELED', { ...timer, processDefinitionKey });
  for (const [key, message] of entries(starts.messages)) sayMessageStart(step, key, 'DELETED', { ...of, ...message });
  for (const [key, signal] of entries(starts.signals)) saySignalStart(step, key, 'DELETED', { ...of, ...signal });
}

function openStart(step: Context, of: StartsOf, { id: target, event }: ExecutableElement): void {
  const { processDefinitionKey } = of;
  const place = nowhere(step.now);
  if (event?.kind === 'timer') {
    const when = schedule(event.type, evaluateText(event.value, place), step.now);
    if (when && when.repetitions !== 0)
      sayStartTimer(step, step.nextKey(), 'CREATED', { ...when, target, processDefinitionKey });
  } else if (event?.kind === 'message') {
    const name = evaluateText(event.name, place);
    sayMessageStart(step, step.nextKey(), 'CREATED', { ...of, name, target });
  } else if (event?.kind === 'signal') {
    const name = evaluateText(event.name, place);
    saySignalStart(step, step.nextKey(), 'CREATED', { ...of, name, target });
  }
}

function entries<T>(of: Readonly<Record<Key, T>> | undefined): [Key, T][] {
  return Object.entries(of ?? {}).map(([key, entry]) => [Number(key), entry]);
}

function sayMessageStart(
  step: Context,
  key: Key,
  intent: SignalSubscriptionIntent,
  { name, target, ...of }: NamedStart & StartsOf,
): void {
  const value = startSubscription({ ...of, target }, name);
  step.say({ valueType: 'MESSAGE_START_EVENT_SUBSCRIPTION', intent, key, value });
}

function saySignalStart(
  step: Context,
  key: Key,
  intent: SignalSubscriptionIntent,
  { name, target, processDefinitionKey, bpmnProcessId }: NamedStart & StartsOf,
): void {
  const catchEvent = { catchEventId: target, catchEventInstanceKey: -1 };
  const value = { signalName: name, ...catchEvent, bpmnProcessId, processDefinitionKey, tenantId: DEFAULT_TENANT };
  step.say({ valueType: 'SIGNAL_SUBSCRIPTION', intent, key, value });
}
