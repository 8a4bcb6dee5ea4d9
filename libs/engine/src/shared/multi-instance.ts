import type { Json } from '@farled/kernel';
import { evaluate, evaluateBoolean } from '../expressions/evaluate';
import type { Loop, LoopOutput } from '../model/executable-process';
import type { Variables } from '../protocol/key';
import { entryOf, lookUp } from '../state/variables';
import type { ElementContext } from './element-context';
import { Failure } from './failure';
import { placeOf } from './place';
import { setItem } from './set-variables';

/** What a multi-instance body repeats its activity for, as it is now; a failure is about the variables of the body. */
export function inputItems(body: ElementContext): readonly Json[] {
  const { inputCollection } = body.element.loop!;
  try {
    const items = evaluate(inputCollection, placeOf(body));
    if (Array.isArray(items)) return items;
  } catch (error) {
    throw error instanceof Failure ? new Failure(error.type, error.message, body.key) : error;
  }
  const message = `The expression '${inputCollection.source}' should give a list to go through`;
  throw new Failure('EXTRACT_VALUE_ERROR', message, body.key);
}

const NAME = /^[a-z_]\w*$/i;

/** As in Zeebe, a body looks at its list again whenever an inner instance is completed. A plain variable is not copied for that. */
function requireItems(body: ElementContext): void {
  const { feel } = body.element.loop!.inputCollection;
  const isName = feel !== undefined && NAME.test(feel);
  if (!isName || !Array.isArray(lookUp(body.document, body.key, feel)?.[1])) inputItems(body);
}

/** Asks that an inner instance begin, counted from 1. */
export function startInner({ step, rootKey, key, element }: ElementContext, items: readonly Json[], at: number): void {
  const variables = variablesOf(element.loop!, items[at - 1] ?? null, at);
  step.ask({ type: 'element-activate', rootKey, scopeKey: key, elementId: element.id, variables });
}

/** Ends the inner instances that still run; without any, the body is done. */
export function endBody(body: ElementContext): void {
  const { step, rootKey, key } = body;
  const running = body.document.elements.filter(({ scope }) => scope === key);
  for (const inner of running) step.ask({ type: 'element-terminate', rootKey, key: inner.key });
  if (running.length === 0) step.ask({ type: 'element-complete', rootKey, key });
}

/**
 * An inner instance is about to be completed: takes its result into the output collection, and says what comes after
 * it. All that can fail, fails here.
 */
export function beforeInnerCompleted(inner: ElementContext): () => void {
  const body = inner.at(inner.scopeKey)!;
  const { output, isSequential } = body.element.loop!;
  if (output) takeResult(inner, body, output);
  if (isSatisfied(inner, body)) return () => endBody(body);
  const { children = 0, body: count } = body.instance;
  if (children > 1) {
    requireItems(body);
    return () => {};
  }
  const items = inputItems(body);
  const { started } = count!;
  if (started >= items.length) return () => endBody(body);
  return isSequential ? () => startInner(body, items, started + 1) : () => {};
}

function takeResult(inner: ElementContext, body: ElementContext, { collection, element }: LoopOutput): void {
  const result = evaluate(element, placeOf(inner));
  const there = entryOf(body.instance.variables, collection)?.[1];
  const at = inner.instance.loop! - 1;
  if (!Array.isArray(there) || at >= there.length) {
    throw new Failure('EXTRACT_VALUE_ERROR', `The output collection '${collection}' has no place for result ${at + 1}`);
  }
  setItem(body, body.key, collection, { at, value: result });
}

function isSatisfied(inner: ElementContext, body: ElementContext): boolean {
  const { completionCondition } = body.element.loop!;
  if (!completionCondition) return false;
  const { children = 1, body: count } = body.instance;
  const numbers = {
    numberOfInstances: count!.started,
    numberOfActiveInstances: children - 1,
    numberOfCompletedInstances: count!.completed + 1,
    numberOfTerminatedInstances: count!.terminated,
  };
  return evaluateBoolean(completionCondition, placeOf(inner, inner.key, numbers));
}

function variablesOf({ inputElement, output }: Loop, item: Json, loopCounter: number): Variables {
  return {
    ...(inputElement === undefined ? {} : { [inputElement]: item }),
    ...(output?.variable === undefined ? {} : { [output.variable]: null }),
    loopCounter,
  };
}
