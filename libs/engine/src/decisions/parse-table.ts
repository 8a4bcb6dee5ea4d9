import type { ModdleElement } from 'bpmn-moddle';
import { idOf, manyOf, textOf, typeRefOf } from './decision-reader';
import type { Place } from './parse-boxed';
import {
  AGGREGATIONS,
  type DecisionTable,
  HIT_POLICIES,
  type InputClause,
  type OutputClause,
  type Rule,
} from './table';

/** Makes a decision table out of its XML. */
export function parseTable(table: ModdleElement, place: Place): DecisionTable {
  const { reader, names } = place;
  const inputs = manyOf(table, 'input').map((input) => parseInput(input, place));
  const outputs = manyOf(table, 'output').map((output) => parseOutput(output, place));
  const hitPolicy = reader.oneOf(table, 'hitPolicy', HIT_POLICIES) ?? 'UNIQUE';
  const aggregation = reader.oneOf(table, 'aggregation', AGGREGATIONS);
  if (outputs.length === 0) reader.problem(table, 'a decision table needs an output');
  if (aggregation && (hitPolicy !== 'COLLECT' || outputs.length > 1)) {
    reader.problem(table, `${aggregation} needs the hit policy COLLECT and a single output`);
  }
  const rules = manyOf(table, 'rule').map((rule) => parseRule(rule, [inputs.length, outputs.length], place));
  return { kind: 'table', hitPolicy, ...(aggregation && { aggregation }), inputs, outputs, rules, names };
}

function parseInput(input: ModdleElement, { reader, names }: Place): InputClause {
  const expression = reader.expression(input.inputExpression, input, names);
  return { id: idOf(input), name: input.label || expression, expression };
}

function parseOutput(output: ModdleElement, { reader, names }: Place): OutputClause {
  const name: string = output.name ?? '';
  const values = textOf(output.outputValues);
  const fallback = textOf(output.defaultOutputEntry);
  if (fallback !== '') reader.expression(output.defaultOutputEntry, output, names);
  return {
    id: idOf(output),
    name,
    label: output.label || name,
    ...typeRefOf(output),
    ...(values !== '' && { values: `[${values}]` }),
    ...(fallback !== '' && { default: fallback }),
  };
}

function parseRule(rule: ModdleElement, [inputs, outputs]: readonly [number, number], { reader, names }: Place): Rule {
  const tests = manyOf(rule, 'inputEntry').map((entry) => reader.tests(entry, names));
  const results = manyOf(rule, 'outputEntry').map((entry) => reader.expression(entry, rule, names));
  if (tests.length !== inputs) reader.problem(rule, `the rule has ${tests.length} cells for ${inputs} inputs`);
  if (results.length !== outputs) reader.problem(rule, `the rule has ${results.length} cells for ${outputs} outputs`);
  return { id: idOf(rule), tests, results };
}
