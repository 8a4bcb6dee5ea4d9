import type { ModdleElement } from 'bpmn-moddle';

type Report = (elementId: string, reason: string) => void;

/** BPMN lets a file leave out an element's own lists of flows, or err in them; the flows themselves say where they lead. */
export function connectFlows(container: ModdleElement, report: Report): void {
  const elements: ModdleElement[] = container.flowElements ?? [];
  for (const element of elements) {
    if (element.$type === 'bpmn:SequenceFlow') connect(element, report);
    else connectFlows(element, report);
  }
  for (const element of elements) {
    keepOwn(element, 'outgoing', ({ sourceRef }) => sourceRef === element);
    keepOwn(element, 'incoming', ({ targetRef }) => targetRef === element);
  }
}

function keepOwn(element: ModdleElement, list: string, isOwn: (flow: ModdleElement) => boolean): void {
  const flows = element.get(list) as ModdleElement[] | undefined;
  if (flows?.some((flow) => !isOwn(flow))) flows.splice(0, flows.length, ...flows.filter(isOwn));
}

function connect(flow: ModdleElement, report: Report): void {
  const ends = [
    [flow.sourceRef, 'outgoing'],
    [flow.targetRef, 'incoming'],
  ] as const;
  for (const [element, list] of ends) {
    const flows = element?.get(list) as ModdleElement[] | undefined;
    if (flows && !flows.includes(flow)) flows.push(flow);
    if (element && !flows)
      report(flow.id ?? '', `leads to or from '${element.id}', which is no event, activity or gateway`);
  }
}
