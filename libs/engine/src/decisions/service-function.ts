import { FeelFunction } from '@farled/feel';
import { findType, MISMATCH } from './coerce';
import type { Environment } from './environment';
import type { DecisionService, DrgElement, ExecutableDecisions } from './model';
import { resolve } from './references';
import { Scope } from './scope';
import type { Session } from './session';

/** A decision service as a function of its input data and input decisions; its decisions see nothing else of the caller. */
export function serviceFunction(service: DecisionService, model: ExecutableDecisions, session: Session): FeelFunction {
  const parameters = parametersOf(service, model);
  const names = parameters.map(({ variable }) => variable);
  return new FeelFunction(names, (values, run) => {
    const scope = new Scope(session, model);
    const given = parameters.map(({ typeRef }, i) => scope.coercedOrMismatch(values[i] ?? null, typeRef));
    if (given.includes(MISMATCH)) return run.warn(`An argument of '${service.name}' is of another type`);
    const environment = environmentOf(parameters, given, session);
    run.spend(1);
    const result = run.within(() => outputOf(service, model, environment));
    const type = service.typeRef === undefined ? undefined : findType(service.typeRef, model)?.type;
    return scope.coerced(result, type?.isFunction ? type.result : service.typeRef);
  });
}

const parametersOf = ({ inputs, inputDecisions }: DecisionService, model: ExecutableDecisions): DrgElement[] => [
  ...inputs.flatMap((reference) => resolve(reference, model, 'inputs')?.element ?? []),
  ...inputDecisions.flatMap((reference) => resolve(reference, model, 'decisions')?.element ?? []),
];

function environmentOf(parameters: readonly DrgElement[], values: readonly unknown[], session: Session): Environment {
  const arguments_ = new Map(parameters.map((parameter, i) => [parameter, { value: values[i] }]));
  return {
    session,
    made: new Map(),
    input: (input) => arguments_.get(input)?.value ?? null,
    given: (decision) => arguments_.get(decision),
  };
}

/** The value of its only output decision, or a context of all of them. */
function outputOf(service: DecisionService, model: ExecutableDecisions, environment: Environment): unknown {
  const outputs = service.outputs.flatMap((reference) => resolve(reference, model, 'decisions') ?? []);
  const made = outputs.map((output) => {
    const given = environment.given(output.element);
    const value = given ? given.value : environment.session.make(output.element, output.model, environment);
    return [output.element.variable, value] as const;
  });
  return made.length === 1 ? made[0]?.[1] : Object.fromEntries(made);
}
