import { compileFeel, FeelSyntaxError } from '@farled/feel';
import type { ModdleElement } from 'bpmn-moddle';
import { error } from './problem';
import type { ElementFinding } from './runnable/runnable';
import { extensionsOf, flowElementsOf, manyOf } from './walk';

interface Expression {
  readonly text: string;
  /** A plain text would never do here: the value has to depend on the case. */
  readonly isDynamic: boolean;
}

/** Reads each FEEL expression of a process and says of those that cannot be read, why. */
export function checkExpressions(process: ModdleElement): ElementFinding[] {
  return [process, ...flowElementsOf(process)].flatMap((element) =>
    expressionsOf(element).flatMap((expression) => check(element, expression)),
  );
}

function check(element: ModdleElement, { text, isDynamic }: Expression): ElementFinding[] {
  if (!text.startsWith('=')) return isDynamic ? [notDynamic(element, text)] : [];
  try {
    compileFeel(text.slice(1));
    return [];
  } catch (thrown) {
    if (!(thrown instanceof FeelSyntaxError)) throw thrown;
    return [unreadable(element, thrown.message)];
  }
}

function unreadable(element: ModdleElement, reason: string): ElementFinding {
  const message = {
    sv: `Uttrycket går inte att läsa som FEEL: ${reason}`,
    en: `The expression cannot be read as FEEL: ${reason}`,
  };
  const hint = { sv: 'Rätta uttrycket.', en: 'Correct the expression.' };
  return { element, finding: error('feel', message, hint) };
}

function notDynamic(element: ModdleElement, text: string): ElementFinding {
  const message = {
    sv: `"${text}" är en fast text, men här behövs ett uttryck.`,
    en: `"${text}" is a fixed text, but an expression is needed here.`,
  };
  const hint = { sv: `Börja med likhetstecken: =${text}`, en: `Begin with an equals sign: =${text}` };
  return { element, finding: error('feel', message, hint) };
}

function expressionsOf(element: ModdleElement): Expression[] {
  return [
    ...dynamic([element.conditionExpression?.body]),
    ...dynamic(extensionsOf(element, 'zeebe:Script').map(({ expression }) => expression)),
    ...messagesOf(element).flatMap((message) => [
      ...fixedOrNot([message.name]),
      ...dynamic(extensionsOf(message, 'zeebe:Subscription').map((one) => one.correlationKey)),
    ]),
    ...fixedOrNot(manyOf(element, 'eventDefinitions').flatMap(timerTextsOf)),
    ...fixedOrNot(extensionsOf(element).flatMap(extensionTextsOf)),
    ...repetitionOf(element),
  ];
}

function repetitionOf({ loopCharacteristics }: ModdleElement): Expression[] {
  if (!loopCharacteristics) return [];
  const lists = extensionsOf(loopCharacteristics, 'zeebe:LoopCharacteristics');
  return [
    ...fixedOrNot([loopCharacteristics.completionCondition?.body]),
    ...dynamic(lists.flatMap(({ inputCollection, outputElement }) => [inputCollection, outputElement || undefined])),
  ];
}

const TIMER_PROPERTIES = ['timeDate', 'timeDuration', 'timeCycle'];

const timerTextsOf = (definition: ModdleElement): unknown[] =>
  TIMER_PROPERTIES.map((property) => definition[property]?.body);

const messagesOf = (element: ModdleElement): ModdleElement[] =>
  [element, ...manyOf(element, 'eventDefinitions')].flatMap((holder) => holder.messageRef ?? []);

/** Where Zeebe's extensions take FEEL; headers and properties are plain texts whatever they begin with. */
const EXTENSION_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'zeebe:TaskDefinition': ['type', 'retries'],
  'zeebe:CalledDecision': ['decisionId'],
  'zeebe:CalledElement': ['processId'],
  'zeebe:AssignmentDefinition': ['assignee', 'candidateGroups', 'candidateUsers'],
  'zeebe:TaskSchedule': ['dueDate', 'followUpDate'],
  'zeebe:FormDefinition': ['formId'],
};

function extensionTextsOf(extension: ModdleElement): unknown[] {
  if (extension.$type === 'zeebe:IoMapping') {
    const mappings = [...manyOf(extension, 'inputParameters'), ...manyOf(extension, 'outputParameters')];
    return mappings.map((mapping) => mapping.source);
  }
  return (EXTENSION_PROPERTIES[extension.$type] ?? []).map((property) => extension[property]);
}

const dynamic = (texts: readonly unknown[]): Expression[] => textsIn(texts).map((text) => ({ text, isDynamic: true }));
const fixedOrNot = (texts: readonly unknown[]): Expression[] =>
  textsIn(texts).map((text) => ({ text, isDynamic: false }));

const textsIn = (texts: readonly unknown[]): string[] =>
  texts.filter((text): text is string => typeof text === 'string').map((text) => text.trim());
