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

export interface ProcessOutline {
  readonly processId: string;
  readonly elements: readonly OutlineElement[];
}

const KINDS = /(Task|Event|Gateway|subProcess|callActivity|^task)$/;

/** The elements of the first process in a BPMN document; scopes come before what stands in them. */
export function outlineOf(xml: string): ProcessOutline | undefined {
  const process = readXml(xml).getElementsByTagNameNS(BPMN, 'process')[0];
  const processId = process?.getAttribute('id');
  return process && processId ? { processId, elements: within(process, processId) } : undefined;
}

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
