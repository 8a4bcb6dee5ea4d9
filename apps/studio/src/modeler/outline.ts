import type { BusinessObject, DrawnElement, ElementRegistry } from '../diagram/canvas';

export interface OutlineItem {
  element: DrawnElement;
  children: OutlineItem[];
}

const FLOW = 'bpmn:SequenceFlow';
const NOT_STEPS = [FLOW, 'bpmn:Association', 'bpmn:TextAnnotation', 'bpmn:Group', 'label'];

/** The steps of the model as a list people can read: in the order they come, each with what belongs to it. */
export function outlineOf(registry: ElementRegistry): OutlineItem[] {
  const steps = registry.getAll().filter(isStep);
  const tops = steps.filter(({ parent }) => parent && !steps.includes(parent));
  return itemsOf(tops, registry);
}

const isStep = ({ type, labelTarget, parent }: DrawnElement): boolean =>
  !labelTarget && parent !== undefined && !NOT_STEPS.includes(type);

function itemsOf(steps: readonly DrawnElement[], registry: ElementRegistry): OutlineItem[] {
  const own = steps.filter(({ host }) => !host);
  return inOrder(own, registry).map((element) => ({ element, children: childrenOf(element, registry) }));
}

/** What is inside a step, what is attached to it, and the ways out of a choice. */
function childrenOf(element: DrawnElement, registry: ElementRegistry): OutlineItem[] {
  const inside = itemsOf((element.children ?? []).filter(isStep), registry);
  const attached = (element.attachers ?? []).map((one) => ({ element: one, children: [] }));
  const outgoing = targets(element.businessObject).map(({ flow }) => registry.get(flow.id));
  const ways = outgoing.length > 1 ? outgoing.filter((flow) => flow !== undefined) : [];
  return [...inside, ...attached, ...ways.map((one) => ({ element: one, children: [] }))];
}

/** Follows the arrows from each beginning; what no arrow leads to comes last, left to right. */
function inOrder(steps: readonly DrawnElement[], registry: ElementRegistry): DrawnElement[] {
  const left = new Set([...steps].sort((a, b) => (a.x ?? 0) - (b.x ?? 0) || (a.y ?? 0) - (b.y ?? 0)));
  const found: DrawnElement[] = [];
  const visit = (element: DrawnElement | undefined) => {
    if (!element || !left.delete(element)) return;
    found.push(element);
    for (const { target } of targets(element.businessObject)) visit(registry.get(target.id));
    for (const attached of element.attachers ?? []) {
      for (const { target } of targets(attached.businessObject)) visit(registry.get(target.id));
    }
  };
  for (const step of [...left].filter(({ businessObject }) => !businessObject.incoming?.length)) visit(step);
  for (const step of [...left]) visit(step);
  return found;
}

function targets(object: BusinessObject): { flow: BusinessObject; target: BusinessObject }[] {
  const outgoing = (object.outgoing ?? []) as BusinessObject[];
  return outgoing.flatMap((flow) => (flow.targetRef ? [{ flow, target: flow.targetRef as BusinessObject }] : []));
}
