import type { ExecutableElement, ExecutableProcess } from '../model/executable-process';
import type { Key } from '../protocol/key';
import { findElement, processOf } from '../state/elements';
import type { Definition, ElementInstance, InstanceDocument } from '../state/instance-document';
import type { Context } from './context';
import { elementOf } from './element-of';

/** One element instance, with what a behavior needs to know about it. */
export class ElementContext {
  constructor(
    readonly step: Context,
    readonly rootKey: Key,
    readonly key: Key,
    readonly process: ProcessContext,
    readonly element: ExecutableElement,
  ) {}

  /** As it is now; it must be there. */
  get instance(): ElementInstance {
    return findElement(this.document, this.key)!;
  }

  get document(): Readonly<InstanceDocument> {
    return this.step.state.document(this.rootKey)!;
  }

  /** The container it stands in; undefined for a process. */
  get scopeKey(): Key | undefined {
    return this.instance.scope;
  }

  /** Another element instance of the same root, where it is still there. */
  at(key: Key | undefined): ElementContext | undefined {
    return key === undefined ? undefined : locate(this.step, this.rootKey, key);
  }
}

/** The process instance that an element instance belongs to. */
export interface ProcessContext {
  readonly instanceKey: Key;
  readonly definition: Definition;
  readonly model: ExecutableProcess;
  /** The call activity that called it. */
  readonly caller?: Key;
}

/** Finds an element instance that is still there. */
export function locate(step: Context, rootKey: Key, key: Key): ElementContext | undefined {
  const document = step.state.document(rootKey);
  const instance = document && findElement(document, key);
  if (!document || !instance) return undefined;
  const process = processContext(step, document, key);
  return new ElementContext(step, rootKey, key, process, elementOf(process.model, instance));
}

/** The process instance around an element instance that is there. */
function processContext(step: Context, document: Readonly<InstanceDocument>, key: Key): ProcessContext {
  const process = processOf(document, key);
  const definition = process.definition!;
  return { instanceKey: process.key, definition, model: step.models.model(definition.key), caller: process.caller };
}
