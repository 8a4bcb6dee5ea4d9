import { bpmn, element, inARow } from './bpmn';
import { named } from './scenario';

const rule = (input: string, output: string, id: string) =>
  `<rule id="${id}"><inputEntry id="i_${id}"><text>${input}</text></inputEntry><outputEntry id="o_${id}"><text>${output}</text></outputEntry></rule>`;
const table = (
  id: string,
  input: string,
  rules: string,
  { hitPolicy = 'UNIQUE', requirement = '' } = {},
) => `<decision id="${id}" name="${id}">${requirement}<decisionTable id="table_${id}" hitPolicy="${hitPolicy}">
  <input id="input_${id}" label="in"><inputExpression id="in_${id}"><text>${input}</text></inputExpression></input>
  <output id="output_${id}" name="out" label="out" />${rules}</decisionTable></decision>`;
const dmn = (decisions: string) =>
  [
    '$.dmn',
    `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="$.drg" name="$ drg" namespace="http://farled.se/test">${decisions}</definitions>`,
  ] as const;

const level = table('$.level', 'amount', rule('&gt;= 100', '"high"', 'r1') + rule('&lt; 100', '"low"', 'r2'));
const graph = dmn(
  `<decision id="$.double" name="double"><variable name="double" /><literalExpression id="le"><text>amount * 2</text></literalExpression></decision>${table(
    '$.graded',
    'double',
    rule('&gt; 10', '{"grade": "A", "of": double}', 'g1') + rule('-', '{"grade": "B", "of": double}', 'g2'),
    {
      hitPolicy: 'FIRST',
      requirement: '<informationRequirement id="ir"><requiredDecision href="#$.double" /></informationRequirement>',
    },
  )}`,
);
const called = (decisionId: string) =>
  inARow([
    'decide',
    element(
      'businessRuleTask',
      'decide',
      `<zeebe:calledDecision decisionId="${decisionId}" resultVariable="answer" />`,
    ),
  ]);

export const decisions = named({
  'decision-called': async (stage) => {
    await stage.deploy(dmn(level), bpmn(called('$.level')));
    await stage.create({ amount: 100 });
    await stage.create({ amount: 99.5 });
    await stage.ended(2);
  },
  'decision-no-match': async (stage) => {
    await stage.deploy(dmn(table('$.level', 'amount', rule('&gt;= 100', '"high"', 'r1'))), bpmn(called('$.level')));
    await stage.create({ amount: 1 });
    await stage.ended();
  },
  'decision-two-match': async (stage) => {
    const rules = rule('&gt; 1', '"a"', 'r1') + rule('&gt; 2', '"b"', 'r2');
    await stage.deploy(dmn(table('$.level', 'amount', rules)), bpmn(called('$.level')));
    const instance = await stage.create({ amount: 3 });
    await stage.incident();
    await stage.setVariables(instance, { amount: 2 });
    await stage.resolve();
    await stage.ended();
    await stage.call('EvaluateDecision', { decisionId: '$.level', variables: '{"amount":3}' }, decided);
  },
  'decision-missing': async (stage) => {
    await stage.deploy(bpmn(called('$.level')));
    await stage.create({ amount: 3 });
    await stage.incident();
    await stage.deploy(dmn(level));
    await stage.resolve();
    await stage.ended();
  },
  'decision-graph': async (stage) => {
    await stage.deploy(graph, bpmn(called('$.graded')));
    await stage.create({ amount: 10 });
    await stage.ended();
    await stage.call('EvaluateDecision', { decisionId: '$.graded', variables: '{"amount":1}' }, decided);
    await stage.call('EvaluateDecision', { decisionId: '$.nobody', variables: '{}' }, decided);
  },
  'decision-versions': async (stage) => {
    await stage.deploy(dmn(level));
    await stage.deploy(dmn(level));
    await stage.deploy(dmn(level.replace('100', '200')));
    await stage.call('EvaluateDecision', { decisionId: '$.level', variables: '{"amount":150}' }, decided);
  },
});

interface Evaluated {
  readonly decisionId?: string;
  readonly decisionOutput?: string;
  readonly matchedRules?: readonly { ruleIndex: number; ruleId: string }[];
}

/** What a decision answers, without its keys. */
function decided(answer: Record<string, unknown>): string {
  const { decisionOutput, failedDecisionId, evaluatedDecisions } = answer;
  const each = (evaluatedDecisions as Evaluated[]).map(({ decisionId, decisionOutput: out, matchedRules = [] }) => [
    decisionId,
    out,
    matchedRules.map(({ ruleIndex, ruleId }) => `${ruleIndex} ${ruleId}`),
  ]);
  return JSON.stringify([decisionOutput, failedDecisionId, each]);
}
