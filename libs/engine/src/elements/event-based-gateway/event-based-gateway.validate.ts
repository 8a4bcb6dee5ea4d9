import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../../deployment/element-reader';
import { validateUnique } from '../../deployment/validate-unique';

/** At least two catch events follow, and each is reached from here alone. */
export function validateEventBasedGateway(reader: ElementReader): void {
  const outgoing: ModdleElement[] = reader.node.outgoing ?? [];
  if (outgoing.length < 2) reader.problem('must have at least two outgoing flows');
  validateUnique(
    reader,
    outgoing.flatMap(({ targetRef }) => targetRef ?? []),
  );
  for (const { targetRef: target } of outgoing) {
    if (target?.$type !== 'bpmn:IntermediateCatchEvent' || isLink(target)) {
      reader.problem(`is followed by '${target?.id}', which is no catch event`);
    } else if (target.incoming?.length !== 1) {
      reader.problem(`is followed by '${target.id}', which other flows lead to as well`);
    }
  }
}

function isLink({ eventDefinitions }: ModdleElement): boolean {
  return (eventDefinitions ?? [])[0]?.$type === 'bpmn:LinkEventDefinition';
}
