import { evaluateText } from '../expressions/evaluate';
import type { MessageDefinition } from '../model/executable-process';
import type { ElementContext } from '../shared/element-context';
import { Failure } from '../shared/failure';
import { placeOf } from '../shared/place';
import { elementsOf, openWaits } from '../shared/waits';
import { closeSubscription } from '../triggers/message/message.trigger';
import { saySubscription } from '../triggers/message/say-subscription';

/**
 * What an activity waits for at its boundary, after it has moved: events that are mapped go on waiting as they did,
 * others are closed, and those that are new in the target are opened.
 */
export function migrateBoundaries(on: ElementContext, moved: ElementContext, plan: ReadonlyMap<string, string>): void {
  const left = new Set(on.element.boundaries.filter((id) => !plan.has(id)));
  const kept = new Set(on.element.boundaries.map((id) => plan.get(id)));
  const fresh = elementsOf(
    moved,
    moved.element.boundaries.filter((id) => !kept.has(id)),
  );
  const waits = on.instance.waits ?? [];
  const names = waits.map((key) => on.document.subscriptions?.get(key)).filter((it) => it && left.has(it.target));
  for (const { id, event } of fresh) {
    const name = evaluateText((event as MessageDefinition).name, placeOf(moved));
    if (names.some((it) => it!.name === name)) {
      throw new Failure('UNKNOWN', `'${id}' would wait for the message '${name}', which is waited for already: map it`);
    }
  }
  for (const key of waits) moveSubscription(on, moved, key, plan);
  openWaits(moved, fresh);
}

function moveSubscription(
  on: ElementContext,
  moved: ElementContext,
  key: number,
  plan: ReadonlyMap<string, string>,
): void {
  const subscription = on.document.subscriptions?.get(key);
  const target = subscription && plan.get(subscription.target);
  if (!subscription) return;
  if (target === undefined) {
    closeSubscription(on, key);
    return;
  }
  const keepsOpen = moved.process.model.elements[target]!.nonInterrupting ? (true as const) : undefined;
  saySubscription(moved, 'MIGRATED', { ...subscription, key, target, keepsOpen });
}
