import type { ModdleElement } from 'bpmn-moddle';
import { compensationOf } from '../../deployment/compensation-of';
import type { ElementReader } from '../../deployment/element-reader';
import type { ThrowDefinition } from '../../model/executable-process';

/** What is to be made undone: one activity, or all that is done in the scope. */
export function thrownCompensation(reader: ElementReader, node: ModdleElement): ThrowDefinition {
  if (node.waitForCompletion === false) reader.problem('compensation is always waited for');
  const { activityRef } = node;
  if (!activityRef) return { kind: 'compensation' };
  if (!scopesOf(reader.node).includes(activityRef.$parent)) {
    reader.problem(`the activity '${activityRef.id}' is not in the same scope`);
  }
  if (activityRef.$type !== 'bpmn:SubProcess' && !compensationOf(activityRef)) {
    reader.problem(`the activity '${activityRef.id}' has no compensation event and is no sub-process`);
  }
  return { kind: 'compensation', activity: activityRef.id };
}

/** From an event sub-process, what is done in the scope around it can be made undone as well. */
function scopesOf({ $parent }: ModdleElement): (ModdleElement | undefined)[] {
  return $parent?.triggeredByEvent === true ? [$parent, $parent.$parent] : [$parent];
}
