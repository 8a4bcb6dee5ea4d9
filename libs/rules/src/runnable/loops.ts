import type { ModdleElement } from 'bpmn-moddle';
import { error } from '../problem';
import { flowElementsOf, manyOf } from '../walk';
import type { ElementFinding } from './runnable';

/** Passed without waiting; a loop is refused when one of these is in it. */
const STEPS = ['bpmn:Task', 'bpmn:ManualTask', 'bpmn:IntermediateThrowEvent'];

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
  for (const step of flowElementsOf(process).filter((element) => STEPS.includes(element.$type) && isPassed(element))) {
    const way = wayBackTo(step);
    if (way) return [{ element: process, finding: goesRound(way) }];
  }
  return [];
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
function wayBackTo(step: ModdleElement): ModdleElement[] | undefined {
  const seen = new Set<ModdleElement>();
  const open: ModdleElement[][] = [[step]];
  for (let way = open.pop(); way; way = open.pop()) {
    for (const next of after(way.at(-1)!)) {
      if (next === step) return [...way, next];
      if (seen.has(next) || !isPassed(next)) continue;
      seen.add(next);
      open.push([...way, next]);
    }
  }
  return undefined;
}

function isPassed({ $type, eventDefinitions, loopCharacteristics, triggeredByEvent }: ModdleElement): boolean {
  const isPlain = !eventDefinitions?.length && !loopCharacteristics && triggeredByEvent !== true;
  return isPlain && PASSED.includes($type);
}

/** Where a token goes from here: into a sub-process and out of it, too. */
function after(element: ModdleElement): ModdleElement[] {
  if (element.$type === 'bpmn:SubProcess') {
    return manyOf(element, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
  }
  const leaves = element.$type === 'bpmn:EndEvent' && element.$parent?.$type === 'bpmn:SubProcess';
  return targetsOf(leaves ? element.$parent! : element);
}

function targetsOf(element: ModdleElement): ModdleElement[] {
  const siblings = manyOf(element.$parent ?? element, 'flowElements');
  const flows = siblings.filter(({ $type, sourceRef }) => $type === 'bpmn:SequenceFlow' && sourceRef === element);
  return flows.map(({ targetRef }) => targetRef).filter((target) => target !== undefined);
}
