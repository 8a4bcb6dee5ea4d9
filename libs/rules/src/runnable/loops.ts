import type { ModdleElement } from 'bpmn-moddle';
import { error } from '../problem';
import { extensionsOf, flowElementsOf, manyOf } from '../walk';
import type { ElementFinding } from './runnable';

/** Passed without waiting; a loop is refused when one of these is in it. */
const STEPS = ['bpmn:Task', 'bpmn:ManualTask', 'bpmn:IntermediateThrowEvent', 'bpmn:CallActivity'];

/** Passed as well, but not alone a loop that Zeebe refuses. */
const PASSED = [
  ...STEPS,
  'bpmn:ExclusiveGateway',
  'bpmn:InclusiveGateway',
  'bpmn:ParallelGateway',
  'bpmn:SubProcess',
  'bpmn:StartEvent',
  'bpmn:EndEvent',
];

/** Says when a token could go round for ever without waiting for anything. */
export function checkLoops(process: ModdleElement): ElementFinding[] {
  const elements = flowElementsOf(process);
  const next = nextOf(process, elements);
  for (const step of onCircles(elements.filter(isPassed), next).filter(({ $type }) => STEPS.includes($type))) {
    const way = wayBackTo(step, next);
    if (way) return [{ element: process, finding: goesRound(way) }];
  }
  return [];
}

type Next = (element: ModdleElement) => readonly ModdleElement[];

/** Those that a token could come to again: what nothing leads to is on no circle, nor is what only that leads to. */
function onCircles(elements: readonly ModdleElement[], next: Next): ModdleElement[] {
  const ways = new Map(elements.map((element) => [element, 0]));
  for (const element of elements) for (const to of next(element)) ways.set(to, (ways.get(to) ?? 0) + 1);
  const loose = elements.filter((element) => ways.get(element) === 0);
  for (let at = loose.pop(); at; at = loose.pop()) {
    for (const to of next(at)) {
      const left = ways.get(to)! - 1;
      ways.set(to, left);
      if (left === 0 && isPassed(to)) loose.push(to);
    }
  }
  return elements.filter((element) => ways.get(element)! > 0);
}

function goesRound(way: readonly ModdleElement[]) {
  const ids = way.map(({ id }) => id).join(' > ');
  return error(
    'no-loop',
    {
      sv: `Flödet går runt utan att vänta på något: ${ids}.`,
      en: `The flow goes round without waiting for anything: ${ids}.`,
    },
    { sv: 'Lägg in ett steg som väntar i slingan.', en: 'Put a step that waits into the loop.' },
  );
}

/** The first way found from an element back to itself. */
function wayBackTo(step: ModdleElement, nextTo: Next): ModdleElement[] | undefined {
  const seen = new Set<ModdleElement>();
  const open: ModdleElement[][] = [[step]];
  for (let way = open.pop(); way; way = open.pop()) {
    for (const next of nextTo(way.at(-1)!)) {
      if (next === step) return [...way, next];
      if (seen.has(next) || !isPassed(next)) continue;
      seen.add(next);
      open.push([...way, next]);
    }
  }
  return undefined;
}

function isPassed({ $type, eventDefinitions, triggeredByEvent }: ModdleElement): boolean {
  return !eventDefinitions?.length && triggeredByEvent !== true && PASSED.includes($type);
}

const isCall = ({ $type }: ModdleElement): boolean => $type === 'bpmn:CallActivity';

/** A process that calls itself comes back to its own start. */
const calls = (element: ModdleElement, { id }: ModdleElement): boolean =>
  extensionsOf(element, 'zeebe:CalledElement').some(({ processId }) => processId === id);

/** Where a token goes from an element: into a sub-process and out of it, too. */
function nextOf(process: ModdleElement, elements: readonly ModdleElement[]): Next {
  const targets = new Map<ModdleElement, ModdleElement[]>();
  for (const { $type, sourceRef, targetRef } of elements) {
    if ($type !== 'bpmn:SequenceFlow' || !sourceRef || !targetRef) continue;
    const known = targets.get(sourceRef);
    if (known) known.push(targetRef);
    else targets.set(sourceRef, [targetRef]);
  }
  const after = (element: ModdleElement): readonly ModdleElement[] => {
    const around = element.$parent?.$type === 'bpmn:SubProcess' ? element.$parent : undefined;
    return targets.get(element) ?? (around ? after(around) : []);
  };
  return (element) => {
    if (element.$type === 'bpmn:SubProcess') return manyOf(element, 'flowElements').filter(isStart);
    if (isCall(element)) return calls(element, process) ? manyOf(process, 'flowElements').filter(isStart) : [];
    return after(element);
  };
}

const isStart = ({ $type }: ModdleElement): boolean => $type === 'bpmn:StartEvent';
