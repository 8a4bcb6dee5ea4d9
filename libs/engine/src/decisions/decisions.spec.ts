import type { Json } from '@farled/kernel';
import fc from 'fast-check';
import { DecisionsRefused, evaluateDecision, parseDecisions } from './index';

const NOW = new Date('2026-03-01T12:00:00Z');
const V13 = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

const drg = (decisions: string, namespace = V13): string =>
  `<definitions xmlns="${namespace}" id="drg" name="Regler" namespace="farled">${decisions}</definitions>`;

const cell = (text: string): string =>
  `<text>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</text>`;

interface TableOptions {
  readonly policy?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
}

/** A decision `d` with a table; each row lists the cells of inputs and outputs. */
function table(
  rows: readonly (readonly string[])[],
  { policy = '', inputs = ['age'], outputs = ['<output id="o" name="result" />'] }: TableOptions = {},
): string {
  const inputXml = inputs.map(
    (text, i) => `<input id="i${i}" label="In ${i}"><inputExpression>${cell(text)}</inputExpression></input>`,
  );
  const rules = rows.map((row, r) => {
    const cells = row.map((text, i) =>
      i < inputs.length ? `<inputEntry>${cell(text)}</inputEntry>` : `<outputEntry>${cell(text)}</outputEntry>`,
    );
    return `<rule id="r${r + 1}">${cells.join('')}</rule>`;
  });
  return `<decision id="d" name="Prioritet"><decisionTable id="t" ${policy}>${inputXml.join('')}${outputs.join('')}${rules.join('')}</decisionTable></decision>`;
}

async function decide(xml: string, variables: Record<string, Json>, id = 'd') {
  return evaluateDecision(await parseDecisions(xml), id, variables, NOW);
}

const output = async (xml: string, variables: Record<string, Json>): Promise<Json> =>
  (await decide(xml, variables)).output;

async function reasons(xml: string): Promise<string[]> {
  const refused = await parseDecisions(xml).catch((error: unknown) => error);
  if (!(refused instanceof DecisionsRefused)) throw new Error('was not refused');
  return refused.problems.map((problem) => `${problem.elementId}: ${problem.reason}`);
}

const AGES = [
  ['< 3', '"small"'],
  ['[3..5]', '"middle"'],
  ['> 5', '"large"'],
];

describe('decision tables', () => {
  it('tells what it saw and which rule matched', async () => {
    const result = await decide(drg(table(AGES)), { age: 4 });
    expect(result).toEqual({
      output: 'middle',
      evaluated: [
        {
          decisionId: 'd',
          decisionName: 'Prioritet',
          decisionType: 'DECISION_TABLE',
          decisionOutput: 'middle',
          evaluatedInputs: [{ inputId: 'i0', inputName: 'In 0', inputValue: 4 }],
          matchedRules: [
            {
              ruleId: 'r2',
              ruleIndex: 2,
              evaluatedOutputs: [{ outputId: 'o', outputName: 'result', outputValue: 'middle' }],
            },
          ],
        },
      ],
    });
  });

  it('answers null when no rule matches, or the default', async () => {
    const withDefault = '<output id="o" name="r"><defaultOutputEntry><text>"none"</text></defaultOutputEntry></output>';
    expect(await output(drg(table([['1', '"a"']])), { age: 2 })).toBeNull();
    expect(await output(drg(table([['1', '"a"']], { outputs: [withDefault] })), { age: 2 })).toBe('none');
  });

  it('makes a context of several outputs', async () => {
    const outputs = ['<output id="o1" name="fee" />', '<output id="o2" name="days" />'];
    expect(await output(drg(table([['-', '0.1 + 0.2', 'age * 2']], { outputs })), { age: 5 })).toEqual({
      fee: 0.3,
      days: 10,
    });
  });

  it('fails where only one rule may match', async () => {
    const result = await decide(
      drg(
        table([
          ['> 1', '"a"'],
          ['> 2', '"b"'],
        ]),
      ),
      { age: 3 },
    );
    expect(result.failure).toEqual({ decisionId: 'd', message: expect.stringContaining('rules 1, 2') });
    expect(result.evaluated[0]?.matchedRules).toHaveLength(2);
  });

  const OVERLAP = [
    ['> 1', '20'],
    ['> 2', '10'],
    ['> 3', '30'],
  ];
  it.each([
    ['FIRST', '', 20],
    ['COLLECT', '', [20, 10]],
    ['RULE ORDER', '', [20, 10]],
    ['COLLECT', 'SUM', 30],
    ['COLLECT', 'MIN', 10],
    ['COLLECT', 'MAX', 20],
    ['COLLECT', 'COUNT', 2],
  ])('%s %s', async (policy, aggregation, expected) => {
    const attributes = `hitPolicy="${policy}" ${aggregation && `aggregation="${aggregation}"`}`;
    expect(await output(drg(table(OVERLAP, { policy: attributes })), { age: 3 })).toEqual(expected);
  });

  it.each([
    ['PRIORITY', 'high'],
    ['OUTPUT ORDER', ['high', 'low']],
  ])('%s', async (policy, expected) => {
    const outputs = ['<output id="o" name="r"><outputValues><text>"high","low"</text></outputValues></output>'];
    const rows = [
      ['> 1', '"low"'],
      ['> 2', '"high"'],
    ];
    expect(await output(drg(table(rows, { policy: `hitPolicy="${policy}"`, outputs })), { age: 3 })).toEqual(expected);
  });

  it('ANY wants all matches to agree', async () => {
    const policy = 'hitPolicy="ANY"';
    expect(
      await output(
        drg(
          table(
            [
              ['> 1', '1'],
              ['> 2', '1.0'],
            ],
            { policy },
          ),
        ),
        { age: 3 },
      ),
    ).toBe(1);
    expect(
      (
        await decide(
          drg(
            table(
              [
                ['> 1', '1'],
                ['> 2', '2'],
              ],
              { policy },
            ),
          ),
          { age: 3 },
        )
      ).failure,
    ).toBeDefined();
  });

  it('holds dates against dates', async () => {
    const rows = [
      ['< date("2020-01-01")', '"before"'],
      ['-', '"after"'],
    ];
    const xml = drg(table(rows, { inputs: ['date(born)'], policy: 'hitPolicy="FIRST"' }));
    expect(await output(xml, { born: '2019-12-31' })).toBe('before');
    expect(await output(xml, { born: '2020-01-01' })).toBe('after');
  });
});

describe('requirements', () => {
  const literal = (id: string, text: string, requires = '', name = id): string =>
    `<decision id="${id}" name="${name}"><variable name="${name}" />${requires && `<informationRequirement><requiredDecision href="#${requires}" /></informationRequirement>`}<literalExpression>${cell(text)}</literalExpression></decision>`;

  it('makes required decisions first, once each, and hands their results on', async () => {
    const xml = drg(
      literal('d', 'Queue-points + 1', 'b') +
        literal('b', 'base * 2', 'c', 'Queue-points') +
        literal('c', 'n', '', 'base'),
    );
    const result = await decide(xml, { n: 5 });
    expect(result.output).toBe(11);
    expect(result.evaluated.map((one) => one.decisionId)).toEqual(['c', 'b', 'd']);
  });

  it.each([
    ['itself', literal('d', '1', 'b') + literal('b', '1', 'd'), 'd: requires itself'],
    ['what is not there', literal('d', '1', 'gone'), "d: requires 'gone', which is not in the file"],
  ])('refuses a decision that requires %s', async (_, decisions, reason) => {
    expect(await reasons(drg(decisions))).toContain(reason);
  });
});

describe('files', () => {
  it.each([
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ])('reads %s', async (namespace) => {
    expect(await output(drg(table(AGES), namespace), { age: 1 })).toBe('small');
  });

  it.each([
    ['no DMN', '<x />', /cannot be read/],
    ['no decision', drg(''), /holds no decision/],
    ['broken FEEL in a cell', drg(table([['> > 1', '1']])), /Unexpected '>'/],
    [
      'another language',
      drg(
        '<decision id="d" name="d"><literalExpression expressionLanguage="groovy"><text>1</text></literalExpression></decision>',
      ),
      /groovy/,
    ],
    ['too few cells', drg(table([['1']])), /0 cells for 1 outputs/],
  ])('refuses %s', async (_, xml, reason) => {
    expect((await reasons(xml)).join('\n')).toMatch(reason);
  });

  it('never throws on data', async () => {
    const model = await parseDecisions(drg(table(AGES)));
    fc.assert(
      fc.property(fc.jsonValue(), (age) => {
        evaluateDecision(model, 'd', { age: age as Json }, NOW);
      }),
    );
  });
});
