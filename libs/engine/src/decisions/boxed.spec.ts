import type { Json } from '@farled/kernel';
import { decision, drg, input, knowledge, literal, text } from '../testing/dmn';
import { evaluateDecision, parseDecisions } from './index';

const NOW = new Date('2026-03-01T12:00:00Z');
const V15 = 'https://www.omg.org/spec/DMN/20230324/MODEL/';

async function made(elements: string, variables: Record<string, Json> = {}, id = 'd') {
  return evaluateDecision(await parseDecisions(drg(elements, V15)), id, variables, NOW);
}

const output = async (elements: string, variables: Record<string, Json> = {}): Promise<Json> =>
  (await made(elements, variables)).output;

const entry = (name: string, logic: string, typeRef = ''): string =>
  `<contextEntry><variable name="${name}" ${typeRef && `typeRef="${typeRef}"`}/>${logic}</contextEntry>`;
const result = (logic: string): string => `<contextEntry>${logic}</contextEntry>`;

describe('boxed expressions', () => {
  it.each<[string, string, Json]>([
    [
      'a context',
      `<context>${entry('fee', literal('2'))}${entry('net fee', literal('fee * 2'))}</context>`,
      { fee: 2, 'net fee': 4 },
    ],
    ['a context with a result', `<context>${entry('a-b', literal('2'))}${result(literal('a-b * 5'))}</context>`, 10],
    ['an entry of another type', `<context>${entry('n', literal('"a"'), 'number')}</context>`, { n: null }],
    ['a list', `<list>${literal('1')}${literal('n')}</list>`, [1, 3]],
    [
      'a relation',
      `<relation><column name="a"/><column name="b"/><row>${literal('1')}${literal('n')}</row></relation>`,
      [{ a: 1, b: 3 }],
    ],
    [
      'a function',
      `<context>${entry('f', `<functionDefinition><formalParameter name="x" typeRef="number"/>${literal('if x <= 1 then 1 else x * f(x - 1)')}</functionDefinition>`)}${result(literal('f(n + 2)'))}</context>`,
      120,
    ],
    [
      'a function in Java',
      `<context>${entry('f', '<functionDefinition kind="Java"><context/></functionDefinition>')}${result(literal('f()'))}</context>`,
      null,
    ],
    [
      'a conditional',
      `<conditional><if>${literal('n > 2')}</if><then>${literal('"many"')}</then><else>${literal('"few"')}</else></conditional>`,
      'many',
    ],
    [
      'a loop',
      `<for iteratorVariable="i"><in>${literal('1..n')}</in><return>${literal('i + count(partial)')}</return></for>`,
      [1, 3, 5],
    ],
    [
      'a filter',
      `<filter><in>${literal('[{p: 1}, {p: 5}]')}</in><match>${literal('p > n')}</match></filter>`,
      [{ p: 5 }],
    ],
    ['a filter by place', `<filter><in>${literal('[7, 8]')}</in><match>${literal('-1')}</match></filter>`, 8],
    [
      'some',
      `<some iteratorVariable="i"><in>${literal('[1, 9]')}</in><satisfies>${literal('i > n')}</satisfies></some>`,
      true,
    ],
    [
      'every',
      `<every iteratorVariable="i"><in>${literal('[1, 9]')}</in><satisfies>${literal('i > n')}</satisfies></every>`,
      false,
    ],
  ])('%s', async (_, logic, expected) => {
    const boxed = logic.replace('1..n', '[1..n]');
    expect(await output(decision('d', boxed), { n: 3 })).toEqual(expected);
  });
});

describe('functions of a model', () => {
  const rate = knowledge('rate', ['a b', 'n: number'], literal('if n = null then "none" else a b * n'));
  const invocation = `<invocation>${literal('rate')}<binding><parameter name="a b"/>${literal('2')}</binding><binding><parameter name="n"/>${literal('4')}</binding></invocation>`;

  it.each<[string, string, Json]>([
    ['is called', literal('rate(2, 3)'), 6],
    ['is called by names', literal('rate(n: 3, a b: 2)'), 6],
    ['answers null for an argument of another type', literal('rate(2, "x")'), null],
    ['takes null for an argument of any type', literal('rate(2, null)'), 'none'],
    ['gets the item of a list of one', literal('rate(2, [5])'), 10],
    ['answers null for too few arguments', literal('rate(2)'), null],
    ['is invoked', invocation, 8],
  ])('a knowledge model %s', async (_, logic, expected) => {
    expect(await output(rate + decision('d', logic, { knowledge: ['rate'] }))).toBe(expected);
  });

  it('is told of with the tables inside it', async () => {
    const table = `<decisionTable><input id="i"><inputExpression>${text('n')}</inputExpression></input><output id="o" name="r"/><rule id="r1"><inputEntry>${text('> 1')}</inputEntry><outputEntry>${text('"big"')}</outputEntry></rule></decisionTable>`;
    const { evaluated } = await made(
      knowledge('size', ['n'], table) + decision('d', literal('size(4)'), { knowledge: ['size'] }),
    );
    expect(
      evaluated.map(({ decisionId, decisionType, decisionOutput }) => [decisionId, decisionType, decisionOutput]),
    ).toEqual([
      ['size', 'DECISION_TABLE', 'big'],
      ['d', 'LITERAL_EXPRESSION', 'big'],
    ]);
    expect(evaluated[0]?.matchedRules).toMatchObject([{ ruleId: 'r1', ruleIndex: 1 }]);
  });

  it('may call itself, within the budget', async () => {
    const down = knowledge('down', ['n'], literal('if n <= 0 then 0 else down(n - 1)'), ['down']);
    expect(await output(down + decision('d', literal('down(50)'), { knowledge: ['down'] }))).toBe(0);
    const { failure } = await made(down + decision('d', literal('down(5000)'), { knowledge: ['down'] }));
    expect(failure?.message).toMatch(/more than 100000 steps/);
  });

  it('is not seen by who does not require it', async () => {
    expect(await output(rate + decision('d', literal('rate(2, 3)')))).toBeNull();
  });

  const service = (outputs: readonly string[]): string =>
    `<decisionService id="s" name="s"><variable name="s"/>${outputs.map((one) => `<outputDecision href="#${one}"/>`).join('')}<inputDecision href="#given"/><inputData href="#n"/></decisionService>`;
  const graph =
    input('n', 'number') +
    decision('given', literal('"never made"')) +
    decision('sum', literal('n + given'), { inputs: ['n'], decisions: ['given'] }) +
    decision('twice', literal('sum * 2'), { decisions: ['sum'] });

  it.each<[string, readonly string[], Json]>([
    ['the value of its decision', ['twice'], 14],
    ['a context of several', ['sum', 'twice'], { sum: 7, twice: 14 }],
  ])('a decision service answers %s', async (_, outputs, expected) => {
    const elements = graph + service(outputs) + decision('d', literal('s(3, 4)'), { knowledge: ['s'] });
    expect(await output(elements, { n: 100 })).toEqual(expected);
  });
});

describe('types', () => {
  const types = `
    <itemDefinition name="tNames" isCollection="true"><typeRef>string</typeRef></itemDefinition>
    <itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues>${text('"A", "B"')}</allowedValues></itemDefinition>
    <itemDefinition name="tChild"><itemComponent name="name"><typeRef>string</typeRef></itemComponent><itemComponent name="born"><typeRef>date</typeRef></itemComponent></itemDefinition>`;

  it.each<[string, string, Json, Json]>([
    ['a date', 'date', '2020-02-01', '2020-02-02'],
    ['a date and time', 'dateTime', '2020-02-01T10:00:00', '2020-02-02T10:00:00'],
    ['a duration', 'dayTimeDuration', 'PT1H', 'P1DT1H'],
  ])('reads %s from its text', async (_, typeRef, value, expected) => {
    const elements = input('x', typeRef) + decision('d', literal('x + duration("P1D")'), { inputs: ['x'] });
    expect(await output(elements, { x: value })).toBe(expected);
  });

  it.each<[string, string, Json, Json]>([
    ['a list of one is its item', 'number', [5], 5],
    ['an item is a list of one', 'tNames', 'Anna', ['Anna']],
    ['another type is null', 'number', 'five', null],
    ['an item of another type spoils the list', 'tNames', ['Anna', 1], null],
    ['a value that is not allowed is null', 'tGrade', 'C', null],
    ['a value that is allowed stays', 'tGrade', 'B', 'B'],
    [
      'what a context holds besides stays',
      'tChild',
      { name: 'A', born: '2020-01-01', x: 1 },
      { name: 'A', born: '2020-01-01', x: 1 },
    ],
    ['a context without a component is null', 'tChild', { name: 'A' }, null],
    ['a type that nobody defined says nothing', 'integer', 'x', 'x'],
  ])('%s', async (_, typeRef, value, expected) => {
    expect(
      await output(types + input('x', typeRef) + decision('d', literal('x'), { inputs: ['x'] }), { x: value }),
    ).toEqual(expected);
  });

  it('dates inside a context are dates', async () => {
    const elements =
      types + input('child', 'tChild') + decision('d', literal('child.born.year'), { inputs: ['child'] });
    expect(await output(elements, { child: { name: 'A', born: '2019-05-05' } })).toBe(2019);
  });

  it('a result of another type of FEEL fails, one of the model is null', async () => {
    const failed = await made(decision('d', literal('1 + 1'), { typeRef: 'string' }));
    expect(failed).toMatchObject({ failure: { decisionId: 'd' }, evaluated: [{ decisionOutput: 2 }] });
    expect(await made(types + decision('d', literal('{name: "A"}'), { typeRef: 'tChild' }))).toMatchObject({
      output: null,
    });
  });

  it('instance of knows them', async () => {
    const elements = types + decision('d', literal('[["a"] instance of tNames, [1] instance of tNames]'));
    expect(await output(elements)).toEqual([true, false]);
  });
});

describe('what a decision sees', () => {
  it('is what it requires itself, and the variables of the caller', async () => {
    const elements =
      decision('c', literal('n')) +
      decision('b', literal('c + 1'), { decisions: ['c'] }) +
      decision('d', literal('{b: b, c: c, n: n}'), { decisions: ['b'] });
    expect(await output(elements, { n: 3 })).toEqual({ b: 4, c: null, n: 3 });
  });

  it('a decision that two others require is made for each', async () => {
    const elements =
      decision('a', literal('1')) +
      decision('b', literal('a'), { decisions: ['a'] }) +
      decision('c', literal('a'), { decisions: ['a'] }) +
      decision('d', literal('b + c'), { decisions: ['b', 'c'] });
    const { evaluated } = await made(elements);
    expect(evaluated.map(({ decisionId }) => decisionId)).toEqual(['a', 'b', 'a', 'c', 'd']);
  });

  it('a graph with very many ways is no trouble', async () => {
    const layers = Array.from({ length: 30 }, (_, i) =>
      ['x', 'y'].map((side) =>
        decision(`${side}${i + 1}`, literal(`x${i} + y${i}`), { decisions: [`x${i}`, `y${i}`] }),
      ),
    );
    const elements = decision('x0', literal('1')) + decision('y0', literal('1')) + layers.flat().join('');
    const { output: sum, failure } = await made(elements, {}, 'x30');
    expect(failure).toBeUndefined();
    expect(sum).toBe(2 ** 30);
  });

  it.each([
    ['Full Name', 'Full Name + "!"'],
    ["owner's part", 'owner\'s part + "!"'],
    ['a/b', 'a/b + "!"'],
    ['Person.Name', 'Person.Name + "!"'],
    ['\u{1F40E}', '\u{1F40E} + "!"'],
  ])('names like %s', async (name, feel) => {
    const elements = `<inputData id="x" name="${name}"><variable name="${name}"/></inputData>${decision('d', literal(feel), { inputs: ['x'] })}`;
    expect(await output(elements, { [name]: 'A' })).toBe('A!');
  });

  it('a broken text fails when it is asked, the others are made', async () => {
    const elements = decision('d', literal('1')) + decision('broken', literal('1 + + ]'));
    expect(await output(elements)).toBe(1);
    expect((await made(elements, {}, 'broken')).failure?.decisionId).toBe('broken');
  });

  it('one without logic is null', async () => {
    expect(await made(decision('d', ''))).toMatchObject({ output: null, evaluated: [{ decisionType: 'UNKNOWN' }] });
  });
});
