import { FeelFunction, toJson } from '@farled/feel';
import { findType } from './coerce';
import { typeOfLogic } from './decision-type';
import type { Environment } from './environment';
import { functionOf } from './evaluate-boxed';
import type { ExecutableDecisions, KnowledgeModel, Reference } from './model';
import { bindElement, resolve } from './references';
import { Scope } from './scope';
import { serviceFunction } from './service-function';
import type { TableTrace } from './table-trace';

/** Names the functions that an element requires: knowledge models and decision services. */
export function knowledgeNames(references: readonly Reference[], scope: Scope, environment: Environment): void {
  for (const reference of references) {
    const knowledge = resolve(reference, scope.model, 'knowledge');
    if (knowledge) bindElement(scope, knowledge, functionFor(knowledge.element, knowledge.model, environment));
    const service = resolve(reference, scope.model, 'services');
    if (service) bindElement(scope, service, serviceFunction(service.element, service.model, environment.session));
  }
}

/** A knowledge model as a function; it sees its parameters, what it requires, and itself. */
function functionFor(knowledge: KnowledgeModel, model: ExecutableDecisions, environment: Environment): FeelFunction {
  const { session } = environment;
  const known = session.functions.get(knowledge);
  if (known) return known;
  const scope = new Scope(session, model);
  const called = new FeelFunction(
    knowledge.logic.parameters.map(({ name }) => name),
    (values, run) => {
      const trace: TableTrace = { evaluatedInputs: [], matchedRules: [] };
      const value = functionOf(knowledge.logic, scope, trace).invoke(values, run);
      const result = scope.coerced(value, resultType(knowledge, model));
      session.note(knowledge, typeOfLogic(knowledge.logic.body), { ...trace, decisionOutput: toJson(result) });
      return result;
    },
  );
  session.functions.set(knowledge, called);
  bindElement(scope, { element: knowledge, model, alias: '' }, called);
  knowledgeNames(knowledge.knowledge, scope, environment);
  return called;
}

/** What the function answers: by its type, or by the type of its logic, as older models say it. */
function resultType({ typeRef, logic }: KnowledgeModel, model: ExecutableDecisions): string | undefined {
  const named = typeRef ?? logic.typeRef;
  const type = named === undefined ? undefined : findType(named, model)?.type;
  return type?.isFunction ? type.result : named;
}
