import type { ErrorDefinition, EscalationDefinition, ExecutableElement } from '../model/executable-process';
import type { ElementContext } from './element-context';
import { canFire } from './fire';
import { elementsOf } from './waits';

/** Where something thrown is caught: the element instance that is hit, and the event that catches it. */
export interface Catcher {
  readonly hit: ElementContext;
  readonly event: ExecutableElement;
}

/**
 * Looks from the element outward, through the scopes and the call activities above; on the same element an event
 * for this code comes before one for any. When nobody catches it: the codes that would have been caught.
 */
export function findCatcher(
  from: ElementContext,
  kind: 'error' | 'escalation',
  code: string,
): Catcher | readonly string[] {
  const caught: string[] = [];
  for (let at: ElementContext | undefined = from; at && canFire(at); at = outward(at)) {
    const events = eventsOf(at, kind);
    const event = events.find((e) => codeOf(e) === code) ?? events.find((e) => codeOf(e) === undefined);
    if (event) return { hit: at, event };
    caught.push(...events.map((e) => codeOf(e)!));
  }
  return caught;
}

function outward(on: ElementContext): ElementContext | undefined {
  return on.at(on.scopeKey ?? on.process.caller);
}

/** Of a scope that was interrupted, as in Zeebe 8.5, only what is on its boundary catches, and only escalations. */
function eventsOf(on: ElementContext, kind: 'error' | 'escalation'): ExecutableElement[] {
  const { boundaries, eventStarts = [] } = on.element;
  const isInterrupted = on.instance.interruptedBy !== undefined;
  if (isInterrupted && kind === 'error') return [];
  return elementsOf(on, [...(isInterrupted ? [] : eventStarts), ...boundaries]).filter(
    ({ event }) => event?.kind === kind,
  );
}

function codeOf({ event }: ExecutableElement): string | undefined {
  return (event as ErrorDefinition | EscalationDefinition).code;
}
