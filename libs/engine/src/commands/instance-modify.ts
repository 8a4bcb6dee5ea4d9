import type { CommandOf } from '../protocol/command';
import type { ActivateInstruction } from '../protocol/instance-modification';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { ElementContext } from '../shared/element-context';
import { endEmptyScopes, endNow } from '../shared/end-now';
import { type Entered, enterAt } from '../shared/enter-at';
import { elementById } from '../shared/enterable';
import { Failure } from '../shared/failure';
import { setLocal } from '../shared/set-variables';
import { findInstance } from './find-instance';
import { whyNotModifiable } from './modification-check';
import { type Processor, reject } from './processor';

/** Changes by hand where a process instance stands: elements are activated, others are ended. All of it or nothing. */
export const instanceModify: Processor<'instance-modify'> = (step, command) => {
  const process = findInstance(step, command.key);
  if (!process) return reject('MODIFY', 'NOT_FOUND', `there is no running process instance with key ${command.key}`);
  const reason = whyNotModifiable(process, command);
  if (reason) return reject('MODIFY', 'INVALID_ARGUMENT', reason);
  try {
    modify(process, command);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return reject('MODIFY', 'INVALID_ARGUMENT', error.message);
  }
  return undefined;
};

function modify(process: ElementContext, { key, activate, terminate }: CommandOf<'instance-modify'>): void {
  const { step, rootKey } = process;
  const entered = activate.map((instruction) => enter(process, instruction));
  const needed = new Set(entered.flatMap(({ key: target, scopes }) => [target ?? key, ...scopes.map((it) => it.key)]));
  for (const { elementInstanceKey } of terminate) end(process, elementInstanceKey, needed);
  step.say({
    valueType: 'PROCESS_INSTANCE_MODIFICATION',
    intent: 'MODIFIED',
    key,
    value: {
      processInstanceKey: key,
      activateInstructions: activate,
      terminateInstructions: terminate,
      tenantId: DEFAULT_TENANT,
    },
    rootKey,
    reopened: interrupted(process, entered),
  });
  for (const { begin } of entered) begin();
}

function enter(process: ElementContext, instruction: ActivateInstruction): Entered {
  const { elementId, ancestorScopeKey, variableInstructions } = instruction;
  const give = (scope: ElementContext) => {
    for (const { elementId: id, variables } of variableInstructions)
      if ((id || process.element.id) === scope.element.id) setLocal(process, scope.key, variables);
  };
  const ancestor = ancestorScopeKey > 0 ? process.at(ancestorScopeKey) : undefined;
  // As on Zeebe it comes into being after others have been ended, unless it is to have variables of its own.
  const isLater = !variableInstructions.some((it) => it.elementId === elementId);
  for (const scope of scopesTo(process, ancestor ?? process)) give(scope);
  const how = { ...(ancestor && { ancestor }), isLater, prepare: give };
  const entered = enterAt(process, elementById(process, elementId)!, how);
  if (entered.key !== undefined) give(process.at(entered.key)!);
  return entered;
}

/** The scopes from the process inward to one of them; a loop has no variables to be given, what it repeats has. */
function scopesTo(process: ElementContext, innermost: ElementContext): ElementContext[] {
  const scopes: ElementContext[] = [];
  for (let on = innermost; on.key !== process.key; on = on.at(on.scopeKey)!) scopes.unshift(on);
  return [process, ...scopes.filter(({ element }) => element.kind !== 'multi-instance-body')];
}

/** The scopes that are still there and would let nothing of this begin. */
function interrupted({ step, rootKey }: ElementContext, entered: readonly Entered[]): Key[] | undefined {
  const keys = new Set(entered.flatMap(({ scopes }) => scopes.map(({ key }) => key)));
  const closed = [...keys].filter((key) => step.state.element(rootKey, key)?.interruptedBy !== undefined);
  return closed.length > 0 ? closed : undefined;
}

/** What was ended along with another is not ended twice. */
function end(process: ElementContext, key: Key, needed: ReadonlySet<Key>): void {
  const on = process.step.state.document(process.rootKey) && process.at(key);
  if (!on) return;
  const around = on.at(on.scopeKey);
  endNow(on);
  endEmptyScopes(around, needed);
}
