import type { ErrorDefinition, ExecutableElement } from '../model/executable-process';
import type { ElementContext } from './element-context';
import { canFire } from './fire';

/** Where a thrown error is caught: the activity that is ended for it, and the event that catches it. */
export interface ErrorCatcher {
  readonly activity: ElementContext;
  readonly event: ExecutableElement;
}

/**
 * Looks from the element outward, through the scopes and the call activities above; on the same activity an event
 * for this code comes before one for any error. When nobody catches it: the codes that would have been caught.
 */
export function findErrorCatcher(from: ElementContext, errorCode: string): ErrorCatcher | readonly string[] {
  const caught: string[] = [];
  for (let at: ElementContext | undefined = from; at && canFire(at); at = outward(at)) {
    const events = errorEvents(at);
    const event = events.find((e) => codeOf(e) === errorCode) ?? events.find((e) => codeOf(e) === undefined);
    if (event) return { activity: at, event };
    caught.push(...events.map((e) => codeOf(e)!));
  }
  return caught;
}

function outward(on: ElementContext): ElementContext | undefined {
  return on.at(on.scopeKey ?? on.process.caller);
}

function errorEvents({ element, process }: ElementContext): ExecutableElement[] {
  return element.boundaries.map((id) => process.model.elements[id]!).filter(({ event }) => event?.kind === 'error');
}

function codeOf({ event }: ExecutableElement): string | undefined {
  return (event as ErrorDefinition).code;
}
