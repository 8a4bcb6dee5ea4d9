import type { ElementContext } from './element-context';

/** Puts the first token into a process or sub-process. */
export function startContainer({ step, rootKey, key, element }: ElementContext): void {
  step.ask({ type: 'element-activate', rootKey, scopeKey: key, elementId: element.start! });
}
