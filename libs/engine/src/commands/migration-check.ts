import type { ElementKind, ExecutableElement, ExecutableProcess } from '../model/executable-process';
import type { MappingInstruction } from '../protocol/instance-modification';
import type { ElementContext } from '../shared/element-context';

type Plan = ReadonlyMap<string, string>;

/** What Zeebe 8.5 migrates. */
const KINDS: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'process',
  'service-task',
  'user-task',
  'sub-process',
  'call-activity',
]);

/** Why a mapping makes no sense between two processes; undefined when all do. */
export function whyNoMapping(
  source: ExecutableProcess,
  target: ExecutableProcess,
  mappings: readonly MappingInstruction[],
): string | undefined {
  const seen = new Set<string>();
  for (const { sourceElementId, targetElementId } of mappings) {
    if (seen.has(sourceElementId)) return `'${sourceElementId}' is mapped more than once`;
    seen.add(sourceElementId);
    if (!has(source, sourceElementId)) return `its process has no element '${sourceElementId}'`;
    if (!has(target, targetElementId)) return `the target process has no element '${targetElementId}'`;
  }
  return undefined;
}

/** Why these element instances cannot go on in another process; undefined when they can. */
export function whyNotMigratable(
  active: readonly ElementContext[],
  target: ExecutableProcess,
  plan: Plan,
): string | undefined {
  const [process] = active as [ElementContext];
  const event = eventSubProcess(process.process.model) ?? eventSubProcess(target);
  if (event) return `'${event}' is an event sub-process: processes with one cannot be migrated yet`;
  for (const on of active) {
    const reason = whyUnsupported(on) ?? whyUnlike(on, target, plan);
    if (reason) return reason;
  }
  return undefined;
}

function whyUnsupported({ element, instance, process }: ElementContext): string | undefined {
  const { id, kind, bpmnType } = element;
  if (!KINDS.has(kind)) return `'${id}' is active, and a ${bpmnType} cannot be migrated`;
  if (instance.tokens) return `a token waits at a joining gateway in '${id}'`;
  const isHeld = instance.state === undefined || instance.incident !== undefined;
  if (!isHeld || instance.trigger) return `'${id}' is just being entered or left`;
  return whyBoundary(element, process.model);
}

function whyUnlike(on: ElementContext, target: ExecutableProcess, plan: Plan): string | undefined {
  const { id, kind, bpmnType, container } = on.element;
  const to = target.elements[plan.get(id) ?? ''];
  if (!to) return `'${id}' is active, but no mapping says what becomes of it`;
  if (to.kind !== kind) return `'${id}' is a ${bpmnType} and cannot become '${to.id}', which is a ${to.bpmnType}`;
  if (container !== undefined && plan.get(container) !== to.container) {
    return `'${to.id}' stands in '${to.container}', and not in what '${container}' becomes`;
  }
  return whyBoundary(to, target) ?? whyDetached(on, to, plan);
}

/** Zeebe 8.5 can move what waits for messages, and no other boundary event. */
function whyBoundary({ id, boundaries }: ExecutableElement, model: ExecutableProcess): string | undefined {
  const types = boundaries.map((boundary) => model.elements[boundary]!.eventType);
  const event = types.find((type) => type !== 'MESSAGE');
  return event && `'${id}' has a boundary event (${event}): it cannot be migrated yet`;
}

function whyDetached({ element }: ElementContext, to: ExecutableElement, plan: Plan): string | undefined {
  const targets = element.boundaries.map((id) => plan.get(id)).filter((id) => id !== undefined);
  const detached = targets.find((id) => !to.boundaries.includes(id));
  if (detached)
    return `'${detached}' is no boundary event of '${to.id}', and the event that is mapped to it would be lost`;
  const double = targets.find((id, at) => targets.indexOf(id) !== at);
  return double && `more than one boundary event is mapped to '${double}'`;
}

function eventSubProcess({ elements }: ExecutableProcess): string | undefined {
  return Object.values(elements).find(({ bpmnType }) => (bpmnType as string) === 'EVENT_SUB_PROCESS')?.id;
}

const has = ({ elements }: ExecutableProcess, id: string) => Object.hasOwn(elements, id);
