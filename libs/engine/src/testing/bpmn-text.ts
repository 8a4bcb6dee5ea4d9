/** Pieces of BPMN for tests, as short as the format allows. */

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="https://farled.example/test" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">`;

/** A whole file with one process. */
export function processFile(id: string, body: string, beside = ''): string {
  return `${HEAD}${beside}<bpmn:process id="${id}" isExecutable="true">${body}</bpmn:process></bpmn:definitions>`;
}

/** An element with its extension elements and what else stands in it. */
export function element(type: string, id: string, extensions = '', { body = '', attributes = '' } = {}): string {
  const extended = extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`;
  return `<bpmn:${type} id="${id}" name="${id}" ${attributes}>${extended}${body}</bpmn:${type}>`;
}

/** A service task whose job type is its id. */
export const serviceTask = (id: string, extensions = '', type = id, body = '') =>
  element('serviceTask', id, `<zeebe:taskDefinition type="${xmlText(type)}" />${extensions}`, { body });

/** Makes an activity multi-instance, with the attributes of `zeebe:loopCharacteristics`. */
export function repeated(attributes: string, { isSequential = false, completionCondition = '' } = {}): string {
  const condition =
    completionCondition &&
    `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${xmlText(completionCondition)}</bpmn:completionCondition>`;
  const extensions = `<bpmn:extensionElements><zeebe:loopCharacteristics ${attributes} /></bpmn:extensionElements>`;
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${isSequential}">${extensions}${condition}</bpmn:multiInstanceLoopCharacteristics>`;
}

export const start = (id = 'start') => element('startEvent', id);
export const end = (id = 'end') => element('endEvent', id);

/** A flow `a-b`. */
export function flow(from: string, to: string, condition?: string, id = `${from}-${to}`): string {
  const body =
    condition &&
    `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${xmlText(condition)}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${body ?? ''}</bpmn:sequenceFlow>`;
}

/** Flows along a path. */
export function path(...ids: string[]): string {
  return ids
    .slice(1)
    .map((id, at) => flow(ids[at]!, id))
    .join('');
}

/** Input and output mappings as [source, target]. */
export function mappings(inputs: [string, string][] = [], outputs: [string, string][] = []): string {
  const list = (kind: string, pairs: [string, string][]) =>
    pairs.map(([source, target]) => `<zeebe:${kind} source="${xmlText(source)}" target="${target}" />`).join('');
  return `<zeebe:ioMapping>${list('input', inputs)}${list('output', outputs)}</zeebe:ioMapping>`;
}

export const timer = (kind: 'timeDate' | 'timeDuration' | 'timeCycle', value: string) =>
  `<bpmn:timerEventDefinition><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${xmlText(value)}</bpmn:${kind}></bpmn:timerEventDefinition>`;

export const messageEvent = (ref: string) => `<bpmn:messageEventDefinition messageRef="${ref}" />`;

/** A message, to stand beside the process. */
export const message = (id: string, correlationKey: string, name = id) =>
  `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="${xmlText(correlationKey)}" /></bpmn:extensionElements></bpmn:message>`;

export const boundary = (id: string, attachedTo: string, definition: string, interrupting = true) =>
  element('boundaryEvent', id, '', {
    body: definition,
    attributes: `attachedToRef="${attachedTo}" cancelActivity="${interrupting}"`,
  });

export const catchEvent = (id: string, definition: string, extensions = '') =>
  element('intermediateCatchEvent', id, extensions, { body: definition });

export const throwEvent = (id: string, definition = '', extensions = '') =>
  element('intermediateThrowEvent', id, extensions, { body: definition });

export const endEvent = (id: string, definition: string, extensions = '') =>
  element('endEvent', id, extensions, { body: definition });

export const startEvent = (id: string, definition: string, extensions = '') =>
  element('startEvent', id, extensions, { body: definition });

export const subProcess = (id: string, body: string) => element('subProcess', id, '', { body });

/** An event sub-process with a start event `<id>-start`. */
export function eventSubProcess(id: string, definition: string, body: string, interrupting = true): string {
  const begin = element('startEvent', `${id}-start`, '', {
    body: definition,
    attributes: `isInterrupting="${interrupting}"`,
  });
  return element('subProcess', id, '', { body: begin + body, attributes: 'triggeredByEvent="true"' });
}

/** A definition of an event that names something beside the process, or nothing. */
export const definition = (kind: 'signal' | 'error' | 'escalation', ref?: string) =>
  `<bpmn:${kind}EventDefinition ${ref ? `${kind}Ref="${ref}"` : ''} />`;

/** Something named, to stand beside the process. */
export const signal = (id: string, name = id) => `<bpmn:signal id="${id}" name="${xmlText(name)}" />`;
export const error = (id: string, code = id) => `<bpmn:error id="${id}" errorCode="${xmlText(code)}" />`;
export const escalation = (id: string, code = id) => `<bpmn:escalation id="${id}" escalationCode="${xmlText(code)}" />`;

/** A service task with what makes it undone, `undo-<id>`. */
export function undoable(id: string): string {
  const handler = `undo-${id}`;
  return (
    serviceTask(id) +
    boundary(`${id}-undone`, id, '<bpmn:compensateEventDefinition />') +
    serviceTask(handler).replace('<bpmn:serviceTask', '<bpmn:serviceTask isForCompensation="true"') +
    `<bpmn:association id="${id}-${handler}" sourceRef="${id}-undone" targetRef="${handler}" />`
  );
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
