import type { ModdleElement } from 'bpmn-moddle';
import { type DecisionReader, idOf, manyOf, typeRefOf } from './decision-reader';
import { sameNamespace } from './link-model';
import type { DecisionService, DrgElement, ExecutableDecision, KnowledgeModel, Reference } from './model';
import { parseBoxed, parseFunction } from './parse-boxed';

/** Makes a decision ready; one without logic answers null. */
export function parseDecision(decision: ModdleElement, reader: DecisionReader): ExecutableDecision {
  const element = parseElement(decision);
  if (element.id === '') reader.problem(decision, 'the decision has neither id nor name');
  const required = manyOf(decision, 'informationRequirement');
  return {
    ...element,
    requires: required.flatMap(({ requiredDecision }) => referenceTo(requiredDecision, decision)),
    inputs: required.flatMap(({ requiredInput }) => referenceTo(requiredInput, decision)),
    knowledge: knowledgeOf(decision),
    logic: parseBoxed(decision.decisionLogic, { reader, names: [] }),
  };
}

/** Makes a business knowledge model ready. */
export function parseKnowledge(knowledge: ModdleElement, reader: DecisionReader): KnowledgeModel {
  const logic: ModdleElement | undefined = knowledge.encapsulatedLogic;
  return {
    ...parseElement(knowledge),
    knowledge: knowledgeOf(knowledge),
    logic: logic ? parseFunction(logic, { reader, names: [] }) : { kind: 'function', parameters: [] },
  };
}

/** Makes a decision service ready. */
export function parseService(service: ModdleElement): DecisionService {
  const references = (property: string): Reference[] =>
    manyOf(service, property).flatMap((reference) => referenceTo(reference, service));
  return {
    ...parseElement(service),
    outputs: references('outputDecision'),
    inputDecisions: references('inputDecision'),
    inputs: references('inputData'),
  };
}

/** What all elements have; one without variable is seen by others under its id, as on Zeebe, and under its name. */
export function parseElement(element: ModdleElement): DrgElement {
  // An element without id, as DMN allows it, goes by its name.
  const id: string = idOf(element) || (element.name ?? '');
  const name: string = element.name || id;
  return { id, name, variable: element.variable?.name || name, ...typeRefOf(element.variable) };
}

const knowledgeOf = (element: ModdleElement): Reference[] =>
  manyOf(element, 'knowledgeRequirement').flatMap(({ requiredKnowledge }) => referenceTo(requiredKnowledge, element));

/** `#id`, or `namespace#id` for an element of another file. */
function referenceTo(target: ModdleElement | undefined, holder: ModdleElement): Reference[] {
  const href = String(target?.href ?? '').trim();
  const split = href.lastIndexOf('#');
  if (href === '') return [];
  const namespace = split > 0 ? href.slice(0, split) : undefined;
  const id = href.slice(split + 1);
  const isOwn = namespace === undefined || sameNamespace(namespace, rootOf(holder).namespace ?? '');
  return isOwn ? [{ id }] : [{ id, namespace }];
}

const rootOf = (element: ModdleElement): ModdleElement => (element.$parent ? rootOf(element.$parent) : element);
