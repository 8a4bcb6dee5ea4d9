import type { ModdleElement } from 'bpmn-moddle';
import { error, type Finding } from '../problem';
import { extensionsOf, flowElementsOf, manyOf } from '../walk';
import { KINDS, unknownKind } from './kinds';

export interface ElementFinding {
  readonly element: ModdleElement;
  readonly finding: Finding;
}

/** Says of each element of a process why our engine cannot run it, if it cannot. */
export function checkRunnable(process: ModdleElement): ElementFinding[] {
  const elements = flowElementsOf(process);
  const scopes = [process, ...elements.filter((element) => element.$type === 'bpmn:SubProcess')];
  return [
    ...elements.flatMap((element) => findingsOf(element)),
    ...[process, ...elements].flatMap(checkListeners),
    ...scopes.flatMap(checkStart),
    ...elements.flatMap(checkEnds),
  ];
}

function findingsOf(element: ModdleElement): ElementFinding[] {
  const check = KINDS[element.$type];
  const finding = check ? check(element) : unknownKind(element);
  return finding ? [{ element, finding }] : [];
}

/** Where listeners run, as in Zeebe 8.5; nowhere else, and no task listeners. */
const LISTENED_TO: Readonly<Record<string, string>> = { 'bpmn:ServiceTask': 'zeebe:ExecutionListeners' };
const LISTENERS = ['zeebe:ExecutionListeners', 'zeebe:TaskListeners'];

function checkListeners(element: ModdleElement): ElementFinding[] {
  const hasListener = extensionsOf(element).some(
    ({ $type, listeners }) =>
      LISTENERS.includes($type) && $type !== LISTENED_TO[element.$type] && (listeners?.length ?? 0) > 0,
  );
  if (!hasListener) return [];
  const message = {
    sv: 'Lyssnare körs bara på tjänsteaktiviteter, före eller efter deras jobb.',
    en: 'Listeners run on service tasks only, before or after their job.',
  };
  const hint = { sv: 'Rita det som ett eget steg.', en: 'Draw it as a step of its own.' };
  return [{ element, finding: error('runnable', message, hint) }];
}

/** A process has start events, one of them at most without trigger; a sub-process exactly one (BPMN 2.0.2, 10.5.2). */
function checkStart(scope: ModdleElement): ElementFinding[] {
  const starts = manyOf(scope, 'flowElements').filter((element) => element.$type === 'bpmn:StartEvent');
  const isProcess = scope.$type === 'bpmn:Process';
  const counted = isProcess ? starts.filter((start) => manyOf(start, 'eventDefinitions').length === 0) : starts;
  if (starts.length > 0 && counted.length <= 1) return [];
  const message =
    starts.length === 0
      ? { sv: 'Här finns ingen starthändelse.', en: 'There is no start event here.' }
      : { sv: 'Här finns flera starthändelser.', en: 'There are several start events here.' };
  const hint = isProcess
    ? { sv: 'Låt högst en starthändelse sakna utlösare.', en: 'Let at most one start event have no trigger.' }
    : { sv: 'Låt flödet börja i en enda starthändelse.', en: 'Let the flow begin at a single start event.' };
  return [{ element: scope, finding: error('start-event', message, hint) }];
}

/** A sequence flow and a boundary event have to hang on something. */
function checkEnds(element: ModdleElement): ElementFinding[] {
  const isLoose =
    (element.$type === 'bpmn:SequenceFlow' && !(element.sourceRef && element.targetRef)) ||
    (element.$type === 'bpmn:BoundaryEvent' && !element.attachedToRef);
  if (!isLoose) return [];
  const message = { sv: 'Elementet sitter inte ihop med något.', en: 'The element is not attached to anything.' };
  const hint = { sv: 'Fäst det, eller ta bort det.', en: 'Attach it, or remove it.' };
  return [{ element, finding: error('reference', message, hint) }];
}
