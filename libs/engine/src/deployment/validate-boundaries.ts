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

/** The boundary events of an element. */
export function boundaryNodes(node: ModdleElement): ModdleElement[] {
  const siblings: ModdleElement[] = node.$parent?.flowElements ?? [];
  return siblings.filter(({ attachedToRef }) => attachedToRef === node);
}
