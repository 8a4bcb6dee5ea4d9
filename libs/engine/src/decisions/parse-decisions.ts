import type { ModdleElement } from 'bpmn-moddle';
import { DecisionReader } from './decision-reader';
import { DecisionsRefused } from './decisions-refused';
import type { ExecutableDecision, ExecutableDecisions, LiteralExpression } from './model';
import { parseTable } from './parse-table';
import { readDmn } from './read-dmn';

/** Makes a DMN file ready to be evaluated; throws DecisionsRefused with each element that cannot be. */
export async function parseDecisions(xml: string): Promise<ExecutableDecisions> {
  const root = await readDmn(xml);
  const elements: ModdleElement[] = root.drgElement ?? [];
  const names = elements.flatMap((element) => [element.name, element.variable?.name]).filter(isText);
  const reader = new DecisionReader(names);
  for (const element of elements) refuseUnknown(element, reader);
  const decisions = elements
    .filter((element) => element.$type === 'dmn:Decision')
    .map((decision) => parseDecision(decision, reader));
  if (decisions.length === 0) reader.problem(root, 'the file holds no decision');
  for (const problem of brokenRequirements(decisions)) reader.problems.push(problem);
  if (reader.problems.length > 0) throw new DecisionsRefused(reader.problems);
  return { id: root.id ?? '', name: root.name ?? '', namespace: root.namespace ?? '', decisions, names };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Parts of a requirements graph that say nothing to the evaluation, beside decisions. */
const UNDERSTOOD = ['dmn:Decision', 'dmn:InputData', 'dmn:KnowledgeSource'];

function refuseUnknown(element: ModdleElement, reader: DecisionReader): void {
  if (!UNDERSTOOD.includes(element.$type)) reader.problem(element, `${kindOf(element)} cannot be evaluated yet`);
}

function parseDecision(decision: ModdleElement, reader: DecisionReader): ExecutableDecision {
  const name: string = decision.name || reader.id(decision);
  if (!isText(decision.id)) reader.problem(decision, `the decision '${name}' has no id`);
  return {
    id: reader.id(decision),
    name,
    variable: decision.variable?.name || name,
    requires: reader
      .many(decision, 'informationRequirement')
      .flatMap((requirement): string[] => requirement.requiredDecision?.href ?? [])
      .map((href) => href.replace(/^#/, '')),
    logic: parseLogic(decision, reader),
  };
}

function parseLogic(decision: ModdleElement, reader: DecisionReader): ExecutableDecision['logic'] {
  const logic: ModdleElement | undefined = decision.decisionLogic;
  if (logic?.$type === 'dmn:DecisionTable') return parseTable(logic, reader);
  if (logic?.$type === 'dmn:LiteralExpression') return parseLiteral(logic, decision, reader);
  reader.problem(
    decision,
    logic ? `${kindOf(logic)} cannot be evaluated yet, only decision tables and literal expressions` : 'has no logic',
  );
  return { type: 'LITERAL_EXPRESSION', expression: '' };
}

function parseLiteral(literal: ModdleElement, decision: ModdleElement, reader: DecisionReader): LiteralExpression {
  const expression = reader.expression(literal, decision);
  if (expression === '') reader.problem(decision, 'the literal expression is empty');
  return { type: 'LITERAL_EXPRESSION', expression };
}

const kindOf = (element: ModdleElement): string => `a ${element.$type.replace('dmn:', '')}`;

/** A decision must not require one that is not there, nor itself by any way round. */
function* brokenRequirements(decisions: readonly ExecutableDecision[]) {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  for (const { id, requires } of decisions) {
    const missing = requires.filter((required) => !byId.has(required));
    for (const required of missing) yield { elementId: id, reason: `requires '${required}', which is not in the file` };
    if (reaches(id, requires, byId)) yield { elementId: id, reason: 'requires itself' };
  }
}

function reaches(
  wanted: string,
  from: readonly string[],
  byId: ReadonlyMap<string, ExecutableDecision>,
  seen = new Set<string>(),
): boolean {
  return from.some((id) => {
    if (id === wanted) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return reaches(wanted, byId.get(id)?.requires ?? [], byId, seen);
  });
}
