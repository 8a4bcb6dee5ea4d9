import type { ModdleElement } from 'bpmn-moddle';
import { checkExpressions } from './expressions';
import { BpmnSyntaxError, type ParsedBpmn, parseBpmn } from './parse-bpmn';
import { checkPortable } from './portable';
import { error, type Finding, type Problem } from './problem';
import { checkLoops } from './runnable/loops';
import { checkRunnable } from './runnable/runnable';
import { checkByVendor } from './vendor-rules';
import { executableProcesses, isA, manyOf } from './walk';

export interface LintOptions {
  /** The process is to run on a real Zeebe 8.5: what only our engine can do is an error. */
  readonly isForZeebe?: boolean;
  /** Only what hinders it from running: the vendor's rules for a reader's sake are left out. */
  readonly isForEngine?: boolean;
}

/** Says what hinders a process model from running on our engine, and what a reader may stumble over. */
export async function lintProcess(xml: string, options: LintOptions = {}): Promise<Problem[]> {
  try {
    return lintParsed(await parseBpmn(xml), options);
  } catch (thrown) {
    if (!(thrown instanceof BpmnSyntaxError)) throw thrown;
    return [problemOf('', undefined, unreadable(thrown.message))];
  }
}

/** The same for a model that is parsed already. */
export function lintParsed(
  { definitions, elementsById }: ParsedBpmn,
  { isForZeebe = false, isForEngine = false }: LintOptions = {},
): Problem[] {
  const processes = executableProcesses(definitions);
  const own = processes.flatMap((process) => [
    ...checkRunnable(process),
    ...checkLoops(process),
    ...checkExpressions(process),
    ...checkPortable(process, isForZeebe ? 'error' : 'warning'),
  ]);
  const refused = new Set(own.map(({ element }) => element.id));
  const vendor = checkByVendor(definitions, isForEngine).filter(
    ({ elementId, finding }) => !refused.has(elementId) && !isNeedless(finding.rule, elementsById[elementId]),
  );
  const all = [
    ...own.map(({ element, finding }) => problemOf(element.id ?? '', element, finding)),
    ...vendor.map(({ elementId, finding }) => problemOf(elementId, elementsById[elementId], finding)),
  ];
  return [...all].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

/** What the vendor's modeler asks for and no engine needs: what is thrown has no key, what is caught may be any error. */
function isNeedless(rule: string, element: ModdleElement | undefined): boolean {
  if (rule === 'subscription') return isA(element, 'bpmn:ThrowEvent');
  if (rule === 'timer') return isA(element, 'bpmn:StartEvent') && manyOf(element!, 'eventDefinitions')[0]?.timeDuration;
  return ['error-reference', 'escalation-reference'].includes(rule) && isA(element, 'bpmn:CatchEvent');
}

function problemOf(elementId: string, element: ModdleElement | undefined, finding: Finding): Problem {
  const name: unknown = element?.name;
  return typeof name === 'string' && name !== ''
    ? { elementId, elementName: name, ...finding }
    : { elementId, ...finding };
}

const unreadable = (reason: string): Finding =>
  error(
    'xml',
    { sv: `Filen går inte att läsa som BPMN: ${reason}`, en: `The file cannot be read as BPMN: ${reason}` },
    { sv: 'Öppna den i ett ritverktyg och spara om den.', en: 'Open it in a modeler and save it again.' },
  );
