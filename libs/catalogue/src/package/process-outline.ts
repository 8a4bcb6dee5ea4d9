import { readXml } from './read-xml';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const ZEEBE = 'http://camunda.org/schema/zeebe/1.0';

/** One element of a process, with what tells whether an instance can be moved onto it. */
export interface OutlineElement {
  readonly id: string;
  readonly name: string;
  /** Zeebe's name of the kind, such as `SERVICE_TASK`; a multi-instance is `MULTI_INSTANCE_BODY`. */
  readonly type: string;
  /** The sub-process or process that it stands in. */
  readonly scopeId: string;
  /** Of a boundary event: where it sits. */
  readonly attachedTo: string | null;
  readonly isEventSubProcess: boolean;
  /** A user task that Zeebe keeps itself, and does not give out as a job. */
  readonly isNativeUserTask: boolean;
}

/** From one element an instance may go on to another. */
export interface ElementFlow {
  readonly from: string;
  readonly to: string;
}

export interface ProcessOutline {
  readonly processId: string;
  readonly elements: readonly OutlineElement[];
  /** Sequence flows, and the ways into and out of sub-processes and by boundary events. */
  readonly flows: readonly ElementFlow[];
}

const KINDS = /(Task|Event|Gateway|subProcess|callActivity|^task)$/;

/** The elements of the first process in a BPMN document; scopes come before what stands in them. */
export function outlineOf(xml: string): ProcessOutline | undefined {
  const process = readXml(xml).getElementsByTagNameNS(BPMN, 'process')[0];
  const processId = process?.getAttribute('id');
  if (!process || !processId) return undefined;
  const elements = within(process, processId);
  return { processId, elements, flows: [...sequenceFlows(process, elements), ...impliedFlows(elements)] };
}

/** Out of a sub-process one comes from its ends. */
const sequenceFlows = (process: Element, elements: readonly OutlineElement[]): ElementFlow[] =>
  arrowsIn(process).flatMap(({ from, to }) => {
    const ends = elements.filter(({ type, scopeId }) => type === 'END_EVENT' && scopeId === from);
    return ends.length > 0 ? ends.map(({ id }) => ({ from: id, to })) : [{ from, to }];
  });

function arrowsIn(process: Element): ElementFlow[] {
  const arrows = process.getElementsByTagNameNS(BPMN, 'sequenceFlow');
  return [...Array(arrows.length).keys()].map((index) => {
    const end = (name: string) => arrows[index]?.getAttribute(name) ?? '';
    return { from: end('sourceRef'), to: end('targetRef') };
  });
}

/** What is drawn without an arrow: a boundary event on its activity, and the beginning of a sub-process. */
const impliedFlows = (elements: readonly OutlineElement[]): ElementFlow[] =>
  elements.flatMap(({ id, type, scopeId, attachedTo }) => {
    if (attachedTo) return [{ from: attachedTo, to: id }];
    return type === 'START_EVENT' ? [{ from: scopeId, to: id }] : [];
  });

function within(scope: Element, scopeId: string): OutlineElement[] {
  return childrenOf(scope)
    .filter(({ localName }) => KINDS.test(localName ?? ''))
    .flatMap((element) => {
      const outlined = outline(element, scopeId);
      return element.localName === 'subProcess' ? [outlined, ...within(element, outlined.id)] : [outlined];
    });
}

function outline(element: Element, scopeId: string): OutlineElement {
  const id = element.getAttribute('id') ?? '';
  return {
    id,
    name: element.getAttribute('name')?.replace(/\s+/g, ' ').trim() || id,
    type: typeOf(element),
    scopeId,
    attachedTo: element.getAttribute('attachedToRef') || null,
    isEventSubProcess: element.getAttribute('triggeredByEvent') === 'true',
    isNativeUserTask: element.getElementsByTagNameNS(ZEEBE, 'userTask').length > 0,
  };
}

function typeOf(element: Element): string {
  if (childrenOf(element).some(({ localName }) => localName === 'multiInstanceLoopCharacteristics')) {
    return 'MULTI_INSTANCE_BODY';
  }
  return (element.localName ?? '').replace(/[A-Z]/g, '_$&').toUpperCase();
}

const childrenOf = (element: Element): Element[] =>
  [...Array(element.childNodes.length).keys()]
    .map((index) => element.childNodes[index] as unknown as Element)
    .filter(({ nodeType }) => nodeType === 1);
