import type { ModdleElement } from 'bpmn-moddle';
import { type DecisionReader, manyOf } from './decision-reader';
import type { ItemType } from './model';

/** Makes a type out of an item definition. */
export function parseType(definition: ModdleElement, reader: DecisionReader): ItemType {
  const allowed = reader.tests(definition.allowedValues, []);
  const constraint = reader.tests(definition.typeConstraint, []);
  const base: unknown = definition.typeRef;
  const result: unknown = definition.functionItem?.outputTypeRef;
  return {
    name: definition.name ?? '',
    isCollection: definition.isCollection === true,
    isFunction: definition.functionItem !== undefined,
    components: manyOf(definition, 'itemComponent').map((component) => parseType(component, reader)),
    ...(typeof base === 'string' && base.trim() !== '' && { base: base.trim() }),
    ...(allowed !== '' && { allowed }),
    ...(constraint !== '' && { constraint }),
    ...(typeof result === 'string' && { result }),
  };
}
