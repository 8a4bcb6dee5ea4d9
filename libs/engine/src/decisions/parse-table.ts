import type { ModdleElement } from 'bpmn-moddle';
import type { DecisionReader } from './decision-reader';
import {
  AGGREGATIONS,
  type DecisionTable,
  HIT_POLICIES,
  type InputClause,
  type OutputClause,
  type Rule,
} from './model';

/** Makes a decision table out of its XML. */
export function parseTable(table: ModdleElement, reader: DecisionReader): DecisionTable {
  const inputs = reader.many(table, 'input').map((input) => parseInput(input, reader));
  const outputs = reader.many(table, 'output').map((output) => parseOutput(output, reader));
  const hitPolicy = reader.oneOf(table, 'hitPolicy', HIT_POLICIES) ?? 'UNIQUE';
  const aggregation = reader.oneOf(table, 'aggregation', AGGREGATIONS);
  if (outputs.length === 0) reader.problem(table, 'a decision table needs an output');
  if (aggregation && (hitPolicy !== 'COLLECT' || outputs.length > 1)) {
    reader.problem(table, `${aggregation} needs the hit policy COLLECT and a single output`);
  }
  const rules = reader.many(table, 'rule').map((rule) => parseRule(rule, inputs.length, outputs.length, reader));
  return { type: 'DECISION_TABLE', hitPolicy, ...(aggregation && { aggregation }), inputs, outputs, rules };
}

function parseInput(input: ModdleElement, reader: DecisionReader): InputClause {
  const expression = reader.expression(input.inputExpression, input);
  return { id: reader.id(input), name: input.label || expression, expression };
}

function parseOutput(output: ModdleElement, reader: DecisionReader): OutputClause {
  const name: string = output.name ?? '';
  const values = reader.optionalExpression(output.outputValues, (text) => `[${text}]`);
  const fallback = reader.optionalExpression(output.defaultOutputEntry);
  return {
    id: reader.id(output),
    name,
    label: output.label || name,
    ...(values !== undefined && { values }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

function parseRule(rule: ModdleElement, inputs: number, outputs: number, reader: DecisionReader): Rule {
  const tests = reader.many(rule, 'inputEntry').map((entry) => reader.tests(entry));
  const results = reader.many(rule, 'outputEntry').map((entry) => reader.expression(entry, rule));
  if (tests.length !== inputs) reader.problem(rule, `the rule has ${tests.length} cells for ${inputs} inputs`);
  if (results.length !== outputs) reader.problem(rule, `the rule has ${results.length} cells for ${outputs} outputs`);
  return { id: reader.id(rule), tests, results };
}
