import type { CompensationSubscriptionIntent } from '../protocol/compensation';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { Compensation } from '../state/instance-document';
import type { ElementContext } from './element-context';
import { askComplete } from './leave';
import { say, sayActivating } from './lifecycle';

type Entry = readonly [key: Key, compensation: Compensation];

/** An activity is about to be done: notes that it can be made undone, or what is done inside of it. */
export function noteCompensable(on: ElementContext): void {
  const { compensation, id } = on.element;
  if (compensation === undefined && !on.document.compensations) return;
  const isNeeded = compensation !== undefined || openIn(on, on.key).length > 0;
  if (!isNeeded || on.scopeKey === undefined) return;
  const entry = { instance: on.key, activity: id, scope: on.scopeKey, handler: compensation?.handler };
  sayCompensation(on, 'CREATED', on.step.nextKey(), entry);
}

/** Calls the handlers of what is done in the scope of a throw event; false when there is nothing to make undone. */
export function compensate(on: ElementContext, activity?: string): boolean {
  const open = scopesOf(on).flatMap((scope) => openIn(on, scope));
  const entries = open.filter(([, it]) => activity === undefined || it.activity === activity);
  for (const handler of entries.flatMap((entry) => trigger(on, entry))) askFor(on, handler);
  return entries.length > 0;
}

/** From an event sub-process, what is done in the scope around it is made undone as well. */
function scopesOf(on: ElementContext): Key[] {
  const scope = on.at(on.scopeKey)!;
  return scope.element.kind === 'event-sub-process' ? [scope.key, scope.scopeKey!] : [scope.key];
}

/** A handler is done: so may be the sub-process it belongs to, and what has waited for it goes on. */
export function handled(on: ElementContext): void {
  if (!on.document.compensations) return;
  const found = entriesOf(on).find(([, { handledBy }]) => handledBy === on.key);
  if (found) completed(on, found);
}

/** What is done in a scope will not be made undone any more. */
export function forgetCompensation(on: ElementContext): void {
  const gone = entriesOf(on).filter(([, entry]) => isWithin(on, entry));
  for (const [key, entry] of gone) sayCompensation(on, 'DELETED', key, entry);
}

interface Handler {
  readonly id: string;
  readonly key: Key;
}

/** Says of an activity, and of what was done inside of it, that it is being made undone; gives the handlers. */
function trigger(on: ElementContext, [key, entry]: Entry): Handler[] {
  const { compensation } = on.process.model.elements[entry.activity]!;
  const handlers = compensation ? [{ id: compensation.handler, key: passBoundary(on, compensation.boundary) }] : [];
  sayCompensation(on, 'TRIGGERED', key, { ...entry, thrownBy: on.key, handledBy: handlers[0]?.key });
  return [...handlers, ...openIn(on, entry.instance).flatMap((inner) => trigger(on, inner))];
}

/** A handler begins in the scope of the throw event, one after the other. */
function askFor({ step, rootKey, scopeKey }: ElementContext, { id, key }: Handler): void {
  step.ask({ type: 'element-activate', rootKey, scopeKey, elementId: id, newKey: key });
}

/** All of a boundary event's life at once; gives the key for its handler. */
function passBoundary(on: ElementContext, boundary: string): Key {
  const { step, rootKey, process } = on;
  const key = step.nextKey();
  sayActivating(step, process, process.model.elements[boundary]!, { rootKey, key, scopeKey: on.scopeKey! });
  const event = on.at(key)!;
  for (const intent of ['ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING', 'ELEMENT_COMPLETED'] as const) say(event, intent);
  return step.nextKey();
}

function completed(on: ElementContext, [key, entry]: Entry): void {
  sayCompensation(on, 'COMPLETED', key, entry);
  const left = entriesOf(on).filter(([, { thrownBy }]) => thrownBy === entry.thrownBy);
  const around = left.find(([, { instance }]) => instance === entry.scope);
  if (around && isDone(left, around)) completed(on, around);
  else if (left.length === 0) leaveThrow(on, entry);
}

/** A sub-process without a handler of its own is undone when nothing in it is left. */
function isDone(left: readonly Entry[], [, { handledBy, instance }]: Entry): boolean {
  return handledBy === undefined && left.every(([, { scope }]) => scope !== instance);
}

function leaveThrow(on: ElementContext, { thrownBy }: Compensation): void {
  const event = on.at(thrownBy);
  if (event) askComplete(event);
}

function openIn(on: ElementContext, scopeKey: Key): Entry[] {
  return entriesOf(on).filter(([, { scope, thrownBy }]) => scope === scopeKey && thrownBy === undefined);
}

/** Whether it was done in this scope, or in something that was done there. */
function isWithin(on: ElementContext, { scope }: Compensation): boolean {
  if (scope === on.key) return true;
  const around = entriesOf(on).find(([, { instance }]) => instance === scope);
  return around !== undefined && isWithin(on, around[1]);
}

function entriesOf({ document }: ElementContext): Entry[] {
  return [...(document.compensations ?? [])].sort(([a], [b]) => a - b);
}

function sayCompensation(
  on: ElementContext,
  intent: CompensationSubscriptionIntent,
  key: Key,
  { activity, instance, scope, handler = '', handledBy = -1, thrownBy = -1 }: Compensation,
): void {
  const thrower = thrownBy === -1 ? undefined : on.at(thrownBy);
  const value = {
    compensableActivityId: activity,
    compensableActivityInstanceKey: instance,
    compensableActivityScopeKey: scope,
    compensationHandlerId: handler,
    compensationHandlerInstanceKey: handledBy,
    throwEventId: thrower?.element.id ?? '',
    throwEventInstanceKey: thrownBy,
    variables: {},
    processDefinitionKey: on.process.definition.key,
    processInstanceKey: on.process.instanceKey,
    tenantId: DEFAULT_TENANT,
  };
  on.step.say({ valueType: 'COMPENSATION_SUBSCRIPTION', intent, key, value, rootKey: on.rootKey });
}
