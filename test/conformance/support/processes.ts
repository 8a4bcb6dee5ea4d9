const NAMESPACES = `xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0"`;

interface Node {
  readonly tag: string;
  readonly id: string;
  readonly attributes?: string;
  readonly extension?: string;
  readonly inside?: string;
}

/** A BPMN file with one process: nodes, flows `from -> to`, and what stands beside the process. */
function processFile(id: string, nodes: readonly Node[], flows: readonly string[], outside = ''): string {
  const pairs = flows.map((flow) => flow.split(' -> ') as [string, string]);
  const ends = (tag: string, at: 0 | 1, node: string) =>
    pairs.filter((pair) => pair[at] === node).map((pair) => `<bpmn:${tag}>${pair.join('_')}</bpmn:${tag}>`);
  const drawn = nodes.map(({ tag, id: node, attributes = '', extension, inside = '' }) =>
    [
      `<bpmn:${tag} id="${node}" name="${node}" ${attributes}>`,
      extension ? `<bpmn:extensionElements>${extension}</bpmn:extensionElements>` : '',
      ...ends('incoming', 1, node),
      ...ends('outgoing', 0, node),
      `${inside}</bpmn:${tag}>`,
    ].join(''),
  );
  const drawnFlows = pairs.map(
    ([from, to]) => `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="definitions_${id}" targetNamespace="http://farled.se/test">
  <bpmn:process id="${id}" name="${id}" isExecutable="true">${[...drawn, ...drawnFlows].join('\n')}</bpmn:process>${outside}
</bpmn:definitions>`;
}

const start: Node = { tag: 'startEvent', id: 'start' };
const end: Node = { tag: 'endEvent', id: 'end' };
const task = (id: string, type: string): Node => ({
  tag: 'serviceTask',
  id,
  extension: `<zeebe:taskDefinition type="${type}" />`,
});
const waitFor = (definition: string): Node => ({ tag: 'intermediateCatchEvent', id: 'wait', inside: definition });

/** start -> service work -> end */
export const oneTask = (id: string, type = id) =>
  processFile(id, [start, task('work', type), end], ['start -> work', 'work -> end']);

/** start -> service tasks one after the other, all with jobs of type `id` -> end; `inside` goes into each task. */
export const processOf = (id: string, tasks: readonly string[], inside?: string) => {
  const steps = ['start', ...tasks, 'end'];
  const nodes = tasks.map((name) => ({ ...task(name, id), ...(inside && { inside }) }));
  return processFile(
    id,
    [start, ...nodes, end],
    steps.slice(1).map((to, n) => `${steps[n]} -> ${to}`),
  );
};

const WAIT_THEN_TASK = ['start -> wait', 'wait -> work', 'work -> end'];

/** start -> timer -> service work -> end */
export const timerThenTask = (id: string, time: string, kind: 'timeDuration' | 'timeDate' = 'timeDuration') => {
  const timer = waitFor(`<bpmn:timerEventDefinition id="wait_timer">
    <bpmn:${kind} xsi:type="bpmn:tFormalExpression">${time.replaceAll('"', '&quot;')}</bpmn:${kind}></bpmn:timerEventDefinition>`);
  return processFile(id, [start, timer, task('work', id), end], WAIT_THEN_TASK);
};

/** start -> message with correlation key `=key` -> service work -> end */
export const messageThenTask = (id: string) => {
  const message = waitFor(`<bpmn:messageEventDefinition id="wait_message" messageRef="message_${id}" />`);
  const outside = `<bpmn:message id="message_${id}" name="${id}.answered"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=key" /></bpmn:extensionElements></bpmn:message>`;
  return processFile(id, [start, message, task('work', id), end], WAIT_THEN_TASK, outside);
};

/** A service task whose error "wrong" is caught and leads to a second service task `<id>.repair`. */
export const taskWithError = (id: string) => {
  const caught: Node = {
    tag: 'boundaryEvent',
    id: 'caught',
    attributes: 'attachedToRef="work"',
    inside: `<bpmn:errorEventDefinition id="caught_error" errorRef="error_${id}" />`,
  };
  const repaired: Node = { tag: 'endEvent', id: 'repaired' };
  return processFile(
    id,
    [start, task('work', id), end, caught, task('repair', `${id}.repair`), repaired],
    ['start -> work', 'work -> end', 'caught -> repair', 'repair -> repaired'],
    `<bpmn:error id="error_${id}" name="wrong" errorCode="wrong" />`,
  );
};

/** A decision `<id>` that says "high" from 100 and "low" below. */
export const decisionFile = (id: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg_${id}" name="drg_${id}" namespace="http://farled.se/test">
  <decision id="${id}" name="${id}"><decisionTable id="table_${id}">
    <input id="input_${id}" label="amount"><inputExpression id="in_${id}" typeRef="number"><text>amount</text></inputExpression></input>
    <output id="output_${id}" name="level" typeRef="string" />
    <rule id="rule_high"><inputEntry id="e1"><text>&gt;= 100</text></inputEntry><outputEntry id="o1"><text>"high"</text></outputEntry></rule>
    <rule id="rule_low"><inputEntry id="e2"><text>&lt; 100</text></inputEntry><outputEntry id="o2"><text>"low"</text></outputEntry></rule>
  </decisionTable></decision>
</definitions>`;
