import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from './element-reader';
import { validateUnique } from './validate-unique';

/** No two boundary events of an activity wait for the same, and nothing hits what makes something undone. */
export function validateBoundaries(reader: ElementReader): void {
  const boundaries = boundaryNodes(reader.node);
  validateUnique(reader, boundaries);
  if (reader.node.isForCompensation === true && boundaries.length > 0) {
    reader.problem('is for compensation and must have no boundary events');
  }
}

const known = new WeakMap<readonly ModdleElement[], ReadonlyMap<ModdleElement, ModdleElement[]>>();

/** The boundary events of an element. */
export function boundaryNodes(node: ModdleElement): ModdleElement[] {
  const siblings: ModdleElement[] = node.$parent?.flowElements ?? [];
  const byActivity = known.get(siblings) ?? attached(siblings);
  known.set(siblings, byActivity);
  return byActivity.get(node) ?? [];
}

function attached(elements: readonly ModdleElement[]): ReadonlyMap<ModdleElement, ModdleElement[]> {
  const byActivity = new Map<ModdleElement, ModdleElement[]>();
  for (const event of elements) {
    const activity: ModdleElement | undefined = event.attachedToRef;
    if (activity) byActivity.set(activity, [...(byActivity.get(activity) ?? []), event]);
  }
  return byActivity;
}
