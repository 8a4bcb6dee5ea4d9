import { evaluateDecision } from '../decisions';
import { decision, input, knowledge, literal } from '../testing/dmn';
import { prepare } from './prepare';
import type { PreparedDecisions } from './prepared-resource';
import { restoreDecisions } from './restore';

const NOW = new Date('2026-03-01T12:00:00Z');
const bytes = (text: string) => new TextEncoder().encode(text);

const file = (name: string, elements: string) => ({
  name: `${name}.dmn`,
  content: bytes(
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${name}" name="${name}" namespace="https://farled.se/${name}/">${elements}</definitions>`,
  ),
});

const fees = (factor: number) =>
  file(
    'fees',
    `<itemDefinition name="tChild"><itemComponent name="born"><typeRef>date</typeRef></itemComponent></itemDefinition>` +
      knowledge('fee of', ['n'], literal(`n * ${factor}`)).replace('id="fee of"', 'id="fee_of"') +
      input('n', 'number') +
      decision('base', literal('n + 1'), { inputs: ['n'] }),
  );

const child = `<import name="my fees" namespace="https://farled.se/fees/" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
  <inputData id="c" name="c"><variable name="c" typeRef="my fees.tChild"/></inputData>
  <decision id="d" name="d"><variable name="d"/>
    <informationRequirement><requiredInput href="#c"/></informationRequirement>
    <informationRequirement><requiredDecision href="https://farled.se/fees/#base"/></informationRequirement>
    <knowledgeRequirement><requiredKnowledge href="https://farled.se/fees#fee_of"/></knowledgeRequirement>
    ${literal('my fees.fee of(my fees.base) + c.born.year')}
  </decision>`;

async function deployed(factor: number): Promise<PreparedDecisions> {
  const [importing] = await prepare([file('child', child), fees(factor)]);
  return importing as PreparedDecisions;
}

const variables = { n: 1, c: { born: '2020-01-01' } };

it('a decision uses what its file imports from the same deployment', async () => {
  const { decisions } = await deployed(10);
  expect(evaluateDecision(decisions, 'd', variables, NOW).output).toBe(2040);
});

it('takes the imported files along when it is restored', async () => {
  const { content, imported = [] } = await deployed(10);
  const read = (base64: string) => Buffer.from(base64, 'base64');
  const restored = await restoreDecisions(read(content), imported.map(read));
  expect(evaluateDecision(restored, 'd', variables, NOW).output).toBe(2040);
});

it('is another version when what it imports is another', async () => {
  expect((await deployed(10)).checksum).not.toBe((await deployed(11)).checksum);
  expect((await deployed(10)).checksum).toBe((await deployed(10)).checksum);
});

it('answers null for what was not deployed along', async () => {
  const [alone] = await prepare([file('child', child)]);
  expect(evaluateDecision((alone as PreparedDecisions).decisions, 'd', variables, NOW).output).toBeNull();
});
