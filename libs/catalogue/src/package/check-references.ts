import type { ParsedBpmn } from '@farled/rules';
import type { ServiceDefinition } from './service-definition';
import { SERVICE_FILE } from './service-files';
import { problem, type ServiceProblem } from './service-problem';

/** The type of the task that binds an instance to its case; it must come first. */
const FIRST_TASK = 'case.begin';

/** What service.yaml says of the process must hold in the diagram. */
export function checkReferences(service: ServiceDefinition, { elementsById }: ParsedBpmn): ServiceProblem[] {
  const { process, steps, legalDeadline } = service;
  const isThere = (id: string) => elementsById[id] !== undefined;
  const named = [...steps.flatMap((step) => step.elements), ...(legalDeadline ? [legalDeadline.timer] : [])];
  const unknown = named.filter((id) => !isThere(id));
  return [
    ...(elementsById[process.id]?.$type === 'bpmn:Process'
      ? []
      : [problem(SERVICE_FILE, 'catalogue.check.process', { id: process.id })]),
    ...unknown.map((element) => problem(SERVICE_FILE, 'catalogue.check.element', { element })),
    ...checkBeginning(process, elementsById),
  ];
}

interface Flow {
  readonly targetRef?: Node;
}
interface Node {
  readonly id?: string;
  readonly $type: string;
  readonly outgoing?: readonly Flow[];
  readonly extensionElements?: { readonly values?: readonly { readonly $type: string; readonly type?: string }[] };
}

function checkBeginning(
  { file }: ServiceDefinition['process'],
  elements: ParsedBpmn['elementsById'],
): ServiceProblem[] {
  const nodes = Object.values(elements) as unknown as (Node & { $parent?: { $type: string } })[];
  const starts = nodes.filter((node) => node.$type === 'bpmn:StartEvent' && node.$parent?.$type === 'bpmn:Process');
  const faulty = starts.filter((start) => !start.outgoing?.every((flow) => taskType(flow.targetRef) === FIRST_TASK));
  return faulty.map(({ id = '' }) => problem(file, 'catalogue.check.begin', { type: FIRST_TASK }, { elementId: id }));
}

const taskType = (node: Node | undefined): string | undefined =>
  node?.extensionElements?.values?.find((value) => value.$type === 'zeebe:TaskDefinition')?.type;
