import type { ModdleElement } from 'bpmn-moddle';

/** BPMN lets a file leave out an element's own lists of flows; this fills them in from the flows themselves. */
export function connectFlows(container: ModdleElement): void {
  const elements: ModdleElement[] = container.flowElements ?? [];
  for (const element of elements) {
    if (element.$type === 'bpmn:SequenceFlow') connect(element);
    else connectFlows(element);
  }
}

function connect(flow: ModdleElement): void {
  addTo(flow.sourceRef, 'outgoing', flow);
  addTo(flow.targetRef, 'incoming', flow);
}

function addTo(element: ModdleElement | undefined, list: 'incoming' | 'outgoing', flow: ModdleElement): void {
  if (!element) return;
  const flows: ModdleElement[] = element.get(list);
  if (!flows.includes(flow)) flows.push(flow);
}
