import { toJson } from '@farled/feel';
import type { DecisionScope } from './decision-scope';
import { applyHitPolicy } from './hit-policies';
import type { DecisionTable } from './model';
import type { Match, MatchedRule, TableTrace } from './table-trace';

/** Evaluates a decision table and notes on the way what it saw; throws DecisionFailed where the hit policy is broken. */
export function evaluateTable(table: DecisionTable, scope: DecisionScope, trace: TableTrace): unknown {
  const inputs = table.inputs.map((input) => scope.evaluate(input.expression));
  trace.evaluatedInputs = table.inputs.map((input, i) => ({
    inputId: input.id,
    inputName: input.name,
    inputValue: toJson(inputs[i]),
  }));
  const matches = matchesOf(table, inputs, scope);
  trace.matchedRules = matches.map((match) => describe(table, match));
  return applyHitPolicy(table, matches, scope);
}

function matchesOf(table: DecisionTable, inputs: readonly unknown[], scope: DecisionScope): Match[] {
  const matches: Match[] = [];
  for (const [index, rule] of table.rules.entries()) {
    if (!rule.tests.every((test, i) => scope.passes(test, inputs[i]))) continue;
    matches.push({ ruleIndex: index + 1, values: rule.results.map((result) => scope.evaluate(result)) });
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
