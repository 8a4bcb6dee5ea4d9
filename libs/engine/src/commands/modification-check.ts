import type { ExecutableElement } from '../model/executable-process';
import type { CommandOf } from '../protocol/command';
import type { ActivateInstruction } from '../protocol/instance-modification';
import type { ElementContext } from '../shared/element-context';
import { containersOf, standingIn } from '../shared/enter-at';
import { elementById, whyNotEnterable } from '../shared/enterable';
import { processOf } from '../state/elements';

type Modification = Pick<CommandOf<'instance-modify'>, 'activate' | 'terminate'>;

/** Why a process instance cannot be changed so; undefined when it can. */
export function whyNotModifiable(process: ElementContext, { activate, terminate }: Modification): string | undefined {
  const checks = [
    ...activate.map(
      ({ elementId, ancestorScopeKey }) =>
        () =>
          whyNotEnterable(
            process,
            elementId,
            belongsTo(process, ancestorScopeKey) ? process.at(ancestorScopeKey) : undefined,
          ),
    ),
    ...activate.map((instruction) => () => whyNoPlace(process, instruction)),
    ...activate.map((instruction) => () => whyNoVariables(process, instruction)),
    ...terminate.map(
      ({ elementInstanceKey }) =>
        () =>
          whyNotEndable(process, elementInstanceKey),
    ),
  ];
  for (const check of checks) {
    const reason = check();
    if (reason) return reason;
  }
  return undefined;
}

function whyNoPlace(process: ElementContext, { elementId, ancestorScopeKey }: ActivateInstruction): string | undefined {
  const containers = containersOf(process, elementById(process, elementId)!);
  if (ancestorScopeKey <= 0) return whyAmbiguous(process, containers.slice(1));
  const ancestor = belongsTo(process, ancestorScopeKey) ? process.at(ancestorScopeKey) : undefined;
  if (!ancestor || ancestor.instance.state !== undefined) {
    return `there is no active element instance ${ancestorScopeKey} in it that could be an ancestor of '${elementId}'`;
  }
  if (containers.some(({ id }) => id === ancestor.element.id)) return undefined;
  return `the element instance ${ancestorScopeKey} of '${ancestor.element.id}' is no ancestor of '${elementId}'`;
}

function whyAmbiguous(process: ElementContext, containers: readonly ExecutableElement[]): string | undefined {
  let scope = process;
  for (const container of containers) {
    const there = standingIn(scope, container);
    if (there.length > 1) return `'${container.id}' is active ${there.length} times: an ancestor must be named`;
    if (!there[0]) return undefined;
    scope = there[0];
  }
  return undefined;
}

function whyNoVariables(process: ElementContext, instruction: ActivateInstruction): string | undefined {
  const element = elementById(process, instruction.elementId)!;
  const scopes = [...containersOf(process, element), element].map(({ id }) => id);
  for (const { elementId } of instruction.variableInstructions) {
    if (elementId === '' || scopes.includes(elementId)) continue;
    if (!elementById(process, elementId)) return `there is no element '${elementId}' in it to hold variables`;
    return `'${elementId}' is no scope of '${element.id}': its variables must be set before or after`;
  }
  return undefined;
}

function whyNotEndable(process: ElementContext, key: number): string | undefined {
  return belongsTo(process, key) ? undefined : `there is no element instance ${key} in it to end`;
}

function belongsTo(process: ElementContext, key: number): boolean {
  return process.at(key) !== undefined && processOf(process.document, key).key === process.key;
}
