import type { ElementInstance } from './instance-document';

/** A copy that an applier may fill in before it takes the place of the original. */
export type ElementCopy = { -readonly [Field in keyof ElementInstance]: ElementInstance[Field] };

/** Copies an element instance, field by field: objects of one shape, made several times faster than by a spread. */
export function copyElement(element: ElementInstance): ElementCopy {
  return {
    key: element.key,
    element: element.element,
    scope: element.scope,
    state: element.state,
    variables: element.variables,
    children: element.children,
    tokens: element.tokens,
    trigger: element.trigger,
    job: element.job,
    incident: element.incident,
    waits: element.waits,
    interruptedBy: element.interruptedBy,
    lock: element.lock,
    called: element.called,
    body: element.body,
    loop: element.loop,
    definition: element.definition,
    result: element.result,
    caller: element.caller,
  } satisfies Record<keyof ElementInstance, unknown>;
}
