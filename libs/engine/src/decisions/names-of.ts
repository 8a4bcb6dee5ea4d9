import type { ModdleElement } from 'bpmn-moddle';

/** Every name of a file that an expression somewhere in it may use, whatever it names; without those of parameters and iterators. */
export function namesOf(root: ModdleElement): string[] {
  const names = new Set<string>();
  const visit = (element: ModdleElement): void => {
    if (typeof element.name === 'string' && element.name !== '') names.add(element.name);
    for (const [property, value] of Object.entries(element)) {
      if (PRIVATE.has(property) || property.startsWith('$')) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isElement(child)) visit(child);
    }
  };
  visit(root);
  return [...names];
}

/** What is named for a part of the file only, or for no expression at all. */
const PRIVATE = new Set(['formalParameter', 'binding', 'dmnDI', 'extensionElements', 'artifact', 'rule']);

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value;
