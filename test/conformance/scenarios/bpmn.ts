import { element, end, path, processFile, serviceTask, start } from '../../../libs/engine/src/testing/bpmn-text';

export * from '../../../libs/engine/src/testing/bpmn-text';

/** The format wants them after everything else. */
const ARTIFACT = /<bpmn:association [^>]*>/g;
const FLOW = /<bpmn:sequenceFlow id="([^"]+)" sourceRef="([^"]+)" targetRef="([^"]+)"/g;

/** A file as a modeller writes it: each element also lists its flows, which Zeebe's own checks read. */
export function bpmn(body: string, beside = '', id = '$'): [name: string, content: string] {
  const artifacts = body.match(ARTIFACT) ?? [];
  const file = processFile(id, `${body.replace(ARTIFACT, '')}${artifacts.join('')}`, beside);
  return [`${id}.bpmn`, withFlows(file)];
}

/** A file whose elements name their flows, as Zeebe wants it. */
export function withFlows(file: string): string {
  const listed = new Map<string, { incoming: string; outgoing: string }>();
  const list = (node: string, tag: 'incoming' | 'outgoing', flow: string) => {
    const flows = listed.get(node) ?? { incoming: '', outgoing: '' };
    listed.set(node, { ...flows, [tag]: `${flows[tag]}<bpmn:${tag}>${flow}</bpmn:${tag}>` });
  };
  for (const [, flow, source, target] of file.matchAll(FLOW)) {
    list(source!, 'outgoing', flow!);
    list(target!, 'incoming', flow!);
  }
  const name = (text: string, [node, { incoming, outgoing }]: [string, { incoming: string; outgoing: string }]) =>
    text.replace(headOf(node), (head) => `${head}${incoming}${outgoing}`);
  return [...listed].reduce(name, file);
}

const headOf = (node: string) =>
  new RegExp(`<bpmn:\\w+ id="${node}"[^>]*>(<bpmn:extensionElements>.*?</bpmn:extensionElements>)?`, 's');

/** A service task whose jobs have the type `$.<id>`. */
export const task = (id: string, extensions = '') => serviceTask(id, extensions, `$.${id}`);

type Part = readonly [id: string, xml: string];

/** start -> elements in a row -> end */
export const inARow = (...parts: readonly Part[]): string =>
  [start(), ...parts.map(([, xml]) => xml), end(), path('start', ...parts.map(([id]) => id), 'end')].join('');

/** start -> task `work` -> end */
export const oneTask = (extensions = '') => inARow(['work', task('work', extensions)]);

/** A way from an event: event -> task of that name -> its end. */
export const wayOut = (from: string, to: string) => `${task(to)}${end(`${to}-end`)}${path(from, to, `${to}-end`)}`;

/** A sub-process around its own start and end. */
export const subProcess = (id: string, body: string, extensions = '') =>
  element('subProcess', id, extensions, { body });

/** An event sub-process; its start event has the id `<id>-start`. */
export const eventSubProcess = (id: string, definition: string, body: string, interrupting = true) =>
  element('subProcess', id, '', {
    attributes: 'triggeredByEvent="true"',
    body: `${element('startEvent', `${id}-start`, '', { body: definition, attributes: `isInterrupting="${interrupting}"` })}${body}`,
  });

export const gateway = (id: string, kind = 'exclusiveGateway', attributes = '') =>
  element(kind, id, '', { attributes });
export const throwing = (id: string, definition: string, extensions = '') =>
  element('intermediateThrowEvent', id, extensions, { body: definition });
export const ending = (id: string, definition: string, extensions = '') =>
  element('endEvent', id, extensions, { body: definition });
export const starting = (id: string, definition: string) => element('startEvent', id, '', { body: definition });

const reference = (kind: string) => (ref: string) => `<bpmn:${kind}EventDefinition ${kind}Ref="${ref}" />`;
export const errorEvent = (ref?: string) => (ref ? reference('error')(ref) : '<bpmn:errorEventDefinition />');
export const signalEvent = reference('signal');
export const escalationEvent = (ref?: string) =>
  ref ? reference('escalation')(ref) : '<bpmn:escalationEventDefinition />';
export const terminateEvent = '<bpmn:terminateEventDefinition />';
/** Zeebe fails over one without an id. */
export const compensateEvent = (id: string) => `<bpmn:compensateEventDefinition id="${id}" />`;
export const linkEvent = (name: string, id: string) => `<bpmn:linkEventDefinition id="${id}" name="${name}" />`;

/** What stands beside the process and is named by events. */
export const error = (id: string, code = id) => `<bpmn:error id="${id}" name="${id}" errorCode="${code}" />`;
export const signal = (id: string, name = `$.${id}`) => `<bpmn:signal id="${id}" name="${name}" />`;
export const escalation = (id: string, code = id) =>
  `<bpmn:escalation id="${id}" name="${id}" escalationCode="${code}" />`;

/** Runs an activity once for each item of a list. */
export function loop(items: string, { sequential = false, output = '', until = '' } = {}): string {
  const collected = output && ` outputCollection="results" outputElement="${output}"`;
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}"><bpmn:extensionElements>
    <zeebe:loopCharacteristics inputCollection="${items}" inputElement="item"${collected} /></bpmn:extensionElements>${
      until && `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${until}</bpmn:completionCondition>`
    }</bpmn:multiInstanceLoopCharacteristics>`;
}

/** A service task that runs once for each item. */
export const loopedTask = (id: string, items: string, how: Parameters<typeof loop>[1] = {}) =>
  element('serviceTask', id, `<zeebe:taskDefinition type="$.${id}" />`, { body: loop(items, how) });

export const callActivity = (id: string, processId: string, attributes = '') =>
  element('callActivity', id, `<zeebe:calledElement processId="${processId}" ${attributes} />`);
