import { toJson } from '@farled/feel';
import { applyHitPolicy } from './hit-policies';
import type { Scope } from './scope';
import type { DecisionTable } from './table';
import type { Match, MatchedRule, TableTrace } from './table-trace';

/** Evaluates a decision table and notes on the way what it saw; throws DecisionFailed where the hit policy is broken. */
export function evaluateTable(table: DecisionTable, scope: Scope, trace?: TableTrace): unknown {
  const inputs = table.inputs.map((input) => scope.evaluate(input.expression, table.names));
  if (trace) {
    trace.evaluatedInputs = table.inputs.map((input, i) => ({
      inputId: input.id,
      inputName: input.name,
      inputValue: toJson(inputs[i]),
    }));
  }
  const matches = matchesOf(table, inputs, scope);
  if (trace) trace.matchedRules = matches.map((match) => describe(table, match));
  return applyHitPolicy(table, matches, scope);
}

function matchesOf(table: DecisionTable, inputs: readonly unknown[], scope: Scope): Match[] {
  const matches: Match[] = [];
  for (const [index, rule] of table.rules.entries()) {
    if (!rule.tests.every((test, i) => scope.passes(test, inputs[i], table.names))) continue;
    matches.push({
      ruleIndex: index + 1,
      values: rule.results.map((result) => scope.evaluate(result, table.names)),
    });
    if (table.hitPolicy === 'FIRST') break;
  }
  return matches;
}

const describe = (table: DecisionTable, { ruleIndex, values }: Match): MatchedRule => ({
  ruleId: table.rules[ruleIndex - 1]?.id ?? '',
  ruleIndex,
  evaluatedOutputs: table.outputs.map((output, i) => ({
    outputId: output.id,
    outputName: output.label,
    outputValue: toJson(values[i]),
  })),
});
