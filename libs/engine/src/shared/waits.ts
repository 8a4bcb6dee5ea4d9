import type { ExecutableElement } from '../model/executable-process';
import type { Key } from '../protocol/key';
import { triggerOf } from '../triggers';
import { closeSubscription } from '../triggers/message/message.trigger';
import { closeSignal } from '../triggers/signal/signal.trigger';
import { cancelTimer } from '../triggers/timer/timer.trigger';
import type { ElementContext } from './element-context';

/** What is waited for first; errors, escalations and compensation are looked for by who throws them. */
const ORDER = ['message', 'timer', 'signal'] as const;

/** Begins to wait for events: all of them are worked out before the first is opened. */
export function openWaits(on: ElementContext, events: readonly ExecutableElement[]): void {
  if (events.length === 0) return;
  const inOrder = ORDER.flatMap((kind) => events.filter(({ event }) => event!.kind === kind));
  const openings = inOrder.map((event) => triggerOf(event.event!).prepare(on, event, event.event!));
  for (const open of openings) open();
}

/** Begins to wait for the boundary events of an activity. */
export function openBoundaries(on: ElementContext): void {
  const { boundaries } = on.element;
  if (boundaries.length > 0) openWaits(on, elementsOf(on, boundaries));
}

/** Elements of the model by id. */
export function elementsOf(on: ElementContext, ids: readonly string[]): ExecutableElement[] {
  return ids.map((id) => on.process.model.elements[id]!);
}

/** Begins to wait for what hits an activity or a scope: its boundary events and its event sub-processes. */
export function openScope(on: ElementContext): void {
  const { boundaries, eventStarts = [] } = on.element;
  openWaits(on, elementsOf(on, [...eventStarts, ...boundaries]));
}

/** Stops waiting for anything: for timers first, for signals last. */
export function closeWaits(on: ElementContext): void {
  const waits = on.instance.waits ?? [];
  for (const part of ['timers', 'subscriptions', 'signals'] as const) {
    for (const key of waits) if (on.document[part]?.get(key)) closeWait(on, key);
  }
}

/** Stops waiting for what starts event sub-processes. */
export function closeEventStarts(on: ElementContext): void {
  for (const key of on.instance.waits ?? []) {
    const element = on.process.model.elements[targetOf(on.document, key) ?? ''];
    if (element?.eventSubProcess !== undefined) closeWait(on, key);
  }
}

function targetOf({ timers, subscriptions, signals }: ElementContext['document'], key: Key): string | undefined {
  return (timers?.get(key) ?? subscriptions?.get(key) ?? signals?.get(key))?.target;
}

function closeWait(on: ElementContext, key: Key): void {
  const timer = on.document.timers?.get(key);
  if (timer) cancelTimer(on, key, timer);
  else if (on.document.signals?.get(key)) closeSignal(on, key);
  else closeSubscription(on, key);
}
