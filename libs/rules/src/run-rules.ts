import type { ModdleElement } from 'bpmn-moddle';

interface Reporter {
  report(elementId: string | undefined, message: string, details?: unknown): void;
}

/** A rule as bpmnlint's are written: looks at one element; false: and at none of those inside it. */
type Check = (element: ModdleElement, reporter: Reporter) => unknown;

export type VendorRuleFactory = (config: { readonly version: string; readonly platform: string }) => {
  readonly check: Check;
};

export interface NamedRule {
  readonly name: string;
  readonly check: Check;
}

interface Found {
  readonly rule: string;
  readonly elementId: string;
  /** The rule itself did not understand the document. */
  readonly hasFailed: boolean;
}

interface Running extends NamedRule {
  readonly reporter: Reporter;
  hasFailed: boolean;
}

const PRIMITIVES = ['String', 'Boolean', 'Integer', 'Real'];

/** Shows every element of a document to all rules in one walk: they ask what is modelled, so the drawing is left out. */
export function runRules(definitions: ModdleElement, rules: readonly NamedRule[]): Found[] {
  const found: Found[] = [];
  const running = rules.map(({ name, check }): Running => {
    const report = (elementId = '') => void found.push({ rule: name, elementId, hasFailed: false });
    return { name, check, reporter: { report }, hasFailed: false };
  });
  visit(definitions, running, new Map());
  for (const { name, hasFailed } of running) if (hasFailed) found.push({ rule: name, elementId: '', hasFailed });
  return found;
}

function visit(element: ModdleElement, rules: readonly Running[], parts: Map<unknown, readonly string[]>): void {
  if (isDrawingOnly(element)) return;
  const inside = rules.filter((rule) => goesInside(rule, element));
  if (inside.length === 0) return;
  for (const part of partsOf(element, parts)) {
    const value: ModdleElement | ModdleElement[] | undefined = Object.hasOwn(element, part) ? element[part] : undefined;
    if (Array.isArray(value)) for (const child of value) visit(child, inside, parts);
    else if (value) visit(value, inside, parts);
  }
}

/** A process that is not meant to run. */
const isDrawingOnly = ({ $type, isExecutable }: ModdleElement) => $type === 'bpmn:Process' && isExecutable !== true;

function goesInside(rule: Running, element: ModdleElement): boolean {
  if (rule.hasFailed) return false;
  try {
    return rule.check(element, rule.reporter) !== false;
  } catch {
    rule.hasFailed = true;
    return false;
  }
}

/** The properties that hold elements, by kind of element: asking the meta-model again each time is most of a walk. */
function partsOf({ $descriptor, $type }: ModdleElement, known: Map<unknown, readonly string[]>): readonly string[] {
  const before = known.get($descriptor);
  if (before) return before;
  const properties: Property[] = $descriptor.isGeneric ? [] : $descriptor.properties;
  const parts = properties
    .filter(({ isAttr, isReference, type }) => !isAttr && !isReference && !PRIMITIVES.includes(type))
    .map(({ name }) => name)
    .filter((name) => $type !== 'bpmn:Definitions' || name !== 'diagrams');
  known.set($descriptor, parts);
  return parts;
}

interface Property {
  readonly name: string;
  readonly type: string;
  readonly isAttr?: boolean;
  readonly isReference?: boolean;
}
