import { setImmediate as turn } from 'node:timers/promises';
import type { ModdleElement } from 'bpmn-moddle';
import type { Boxed } from './boxed';
import { DecisionReader, manyOf } from './decision-reader';
import { DecisionsRefused } from './decisions-refused';
import type { ExecutableDecision, ExecutableDecisions } from './model';
import { namesOf } from './names-of';
import { parseDecision, parseElement, parseKnowledge, parseService } from './parse-elements';
import { parseType } from './parse-types';
import { readDmn } from './read-dmn';
import { brokenRequirements } from './requirements';

/** Makes a DMN file ready to be evaluated; throws DecisionsRefused with each element that cannot be. */
export async function parseDecisions(
  xml: string,
  use: 'new' | 'deployed before' = 'new',
): Promise<ExecutableDecisions> {
  const root = await readDmn(xml);
  await turn();
  const names = namesOf(root);
  const reader = new DecisionReader(names);
  const model = parseModel(root, reader, names);
  if (model.decisions.length + model.knowledge.length === 0) reader.problem(root, 'the file holds no decision');
  if (model.id === '') reader.problem(root, 'the file has neither id nor name');
  reader.problems.push(...brokenRequirements(model), ...brokenLogic(model.decisions));
  if (reader.problems.length > 0 && use === 'new') throw new DecisionsRefused(reader.problems);
  return model;
}

function parseModel(root: ModdleElement, reader: DecisionReader, names: readonly string[]): ExecutableDecisions {
  const elements = (type: string): ModdleElement[] =>
    manyOf(root, 'drgElement').filter((element) => element.$type === type);
  return {
    id: root.id || (root.name ?? ''),
    name: root.name ?? '',
    namespace: root.namespace ?? '',
    decisions: elements('dmn:Decision').map((decision) => parseDecision(decision, reader)),
    inputs: elements('dmn:InputData').map(parseElement),
    knowledge: elements('dmn:BusinessKnowledgeModel').map((knowledge) => parseKnowledge(knowledge, reader)),
    services: elements('dmn:DecisionService').map(parseService),
    types: manyOf(root, 'itemDefinition').map((definition) => parseType(definition, reader)),
    imports: manyOf(root, 'import')
      .filter(({ namespace }) => isText(namespace))
      .map(({ name, namespace }) => ({ alias: name ?? '', namespace })),
    names,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * A file whose every decision is broken is refused. One broken text among sound decisions fails when it is asked,
 * so that it does not take the others with it.
 */
function* brokenLogic(decisions: readonly ExecutableDecision[]) {
  const reasons = decisions.map(({ id, logic }) => ({ elementId: id, reason: brokenText(logic) }));
  if (reasons.some(({ reason }) => reason === undefined)) return;
  for (const { elementId, reason } of reasons) yield { elementId, reason: reason ?? '' };
}

const brokenText = (logic: Boxed): string | undefined => (logic.kind === 'literal' ? logic.broken : undefined);
