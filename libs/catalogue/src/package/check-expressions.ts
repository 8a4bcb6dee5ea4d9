import { compileFeel, FeelSyntaxError } from '@farled/feel';
import type { ServiceDefinition } from './service-definition';
import { SERVICE_FILE } from './service-files';
import { problem, type ServiceProblem } from './service-problem';

/** The mapping from answers to variables: each must be declared, and each expression readable; those of fees, too. */
export function checkExpressions(service: ServiceDefinition): ServiceProblem[] {
  return [...checkInput(service), ...checkFees(service)];
}

function checkFees({ fees }: ServiceDefinition): ServiceProblem[] {
  const list = fees && fees !== 'none' ? fees : [];
  return list.flatMap(({ id, amount, exempt }) =>
    [amount, exempt].flatMap((expression) => {
      const reason = expression && syntaxFault(expression.slice(1));
      return reason ? [problem(SERVICE_FILE, 'catalogue.check.feel', { variable: `fees.${id}`, reason })] : [];
    }),
  );
}

function checkInput({ process }: ServiceDefinition): ServiceProblem[] {
  return Object.entries(process.input).flatMap(([variable, expression]) => {
    const isDeclared = process.variables.some(({ name }) => name === variable);
    const undeclared = isDeclared ? [] : [problem(SERVICE_FILE, 'catalogue.check.variable', { variable })];
    const reason = syntaxFault(expression.slice(1));
    return reason ? [...undeclared, problem(SERVICE_FILE, 'catalogue.check.feel', { variable, reason })] : undeclared;
  });
}

function syntaxFault(source: string): string | undefined {
  try {
    compileFeel(source);
    return undefined;
  } catch (error) {
    if (error instanceof FeelSyntaxError) return error.message;
    throw error;
  }
}
