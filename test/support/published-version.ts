import { SERVICE } from './application';
import type { EngineRoom } from './engine-room';

const BPMN = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const DRAWN = `xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"`;
const ZEEBE = 'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"';

/** Begins the case, then one officer's task after the other; nothing hangs on their edges. */
function simpleProcess(id: string, tasks: readonly string[]): string {
  const steps = ['start', 'begin-case', ...tasks, 'end'];
  const flow = (index: number) => `flow-${index}`;
  const around = (index: number) =>
    (index > 0 ? `<bpmn:incoming>${flow(index - 1)}</bpmn:incoming>` : '') +
    (index < steps.length - 1 ? `<bpmn:outgoing>${flow(index)}</bpmn:outgoing>` : '');
  const extension = (inner: string) => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;
  const step = (name: string, index: number) => {
    if (name === 'start') return `<bpmn:startEvent id="start">${around(index)}</bpmn:startEvent>`;
    if (name === 'end') return `<bpmn:endEvent id="end">${around(index)}</bpmn:endEvent>`;
    const [kind, more] =
      name === 'begin-case'
        ? ['serviceTask', extension('<zeebe:taskDefinition type="case.begin"/>')]
        : ['userTask', extension('<zeebe:assignmentDefinition candidateGroups="case-officer"/>')];
    return `<bpmn:${kind} id="${name}" name="${name}">${more}${around(index)}</bpmn:${kind}>`;
  };
  const flows = steps
    .slice(1)
    .map((to, index) => `<bpmn:sequenceFlow id="${flow(index)}" sourceRef="${steps[index]}" targetRef="${to}"/>`);
  return (
    `<bpmn:definitions ${BPMN} ${DRAWN} ${ZEEBE} targetNamespace="test"><bpmn:process id="${id}" isExecutable="true">` +
    `${steps.map(step).join('')}${flows.join('')}</bpmn:process>${drawing(id, steps)}</bpmn:definitions>`
  );
}

/** Boxes in a row. */
function drawing(id: string, steps: readonly string[]): string {
  const shape = (step: string, at: number) =>
    `<bpmndi:BPMNShape id="${step}-shape" bpmnElement="${step}"><dc:Bounds x="${at * 150}" y="80" width="100" height="80"/></bpmndi:BPMNShape>`;
  return `<bpmndi:BPMNDiagram id="drawing"><bpmndi:BPMNPlane id="plane" bpmnElement="${id}">${steps.map(shape).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
}

/** Puts a version with a simple process beside the shipped one, as publishing would, but without its checks. */
export async function publish(engine: EngineRoom, version: number, tasks: readonly string[]): Promise<void> {
  const { farled } = engine;
  const pinned = simpleProcess(`${SERVICE}_v${version}_${SERVICE}`, tasks);
  const key = await engine.deploy(`${SERVICE}/v${version}/process.bpmn`, pinned);
  await farled.query(
    `insert into catalogue.service_version (slug, version, digest, files, published_at, published_by, comment)
     select slug, $2::int, 'test-' || $2::int, files::jsonb || jsonb_build_object('process.bpmn', $3::text), now(), published_by, ''
     from catalogue.service_version where slug = $1 and version = 1`,
    [SERVICE, version, simpleProcess(SERVICE, tasks)],
  );
  await farled.query(
    `insert into catalogue.deployment (slug, version, engine, process_definition_key, at) values ($1, $2, $4, $3, now())`,
    [SERVICE, version, key, farled.engine.name],
  );
}
