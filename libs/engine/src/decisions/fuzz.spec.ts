import fc from 'fast-check';
import { decision, drg, input, knowledge, literal, text } from '../testing/dmn';
import { DecisionsRefused, evaluateDecision, parseDecisions } from './index';

const NOW = new Date('2026-03-01T12:00:00Z');

const SOUND = drg(`
  <itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues>${text('"A", "B"')}</allowedValues></itemDefinition>
  <itemDefinition name="tChild"><itemComponent name="name"><typeRef>string</typeRef></itemComponent><itemComponent name="grades" isCollection="true"><typeRef>tGrade</typeRef></itemComponent></itemDefinition>
  ${input('n', 'number')}${input('child', 'tChild')}
  ${knowledge('twice', ['x: number'], literal('x * 2'))}
  ${decision('base', literal('twice(n) + 1'), { inputs: ['n'], knowledge: ['twice'] })}
  ${decision('d', `<decisionTable hitPolicy="COLLECT" aggregation="SUM"><input id="i"><inputExpression>${text('base')}</inputExpression></input><output id="o" name="r"/><rule id="r1"><inputEntry>${text('> 1')}</inputEntry><outputEntry>${text('n')}</outputEntry></rule></decisionTable>`, { inputs: ['n'], decisions: ['base'] })}
  ${decision('c', `<context><contextEntry><variable name="a b"/>${literal('child.name')}</contextEntry><contextEntry><list>${literal('a b')}</list></contextEntry></context>`, { inputs: ['child'] })}
  <decisionService id="s" name="s"><variable name="s"/><outputDecision href="#base"/><inputData href="#n"/></decisionService>`);

/** Pieces of DMN in wrong places. */
const PIECES = SOUND.match(/<[^>]+>|[^<]+/g) ?? [];

function spoil(xml: readonly string[], [kind, from, to]: readonly [number, number, number]): readonly string[] {
  const [a, b] = [from % xml.length, to % xml.length];
  if (kind === 0) return xml.toSpliced(a, 1);
  if (kind === 1) return xml.toSpliced(a, 0, PIECES[b % PIECES.length] ?? '');
  return xml.with(a, xml[b] ?? '');
}

jest.setTimeout(120_000);

it('a spoilt file is refused or can be evaluated, whatever is asked', async () => {
  const spoils = fc.array(fc.tuple(fc.nat(2), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(spoils, fc.jsonValue(), async (all, child) => {
      const xml = all.reduce<readonly string[]>(spoil, PIECES).join('');
      const model = await parseDecisions(xml).catch((error: unknown) => error);
      if (model instanceof DecisionsRefused) return;
      if (model instanceof Error) throw model;
      const sound = model as Awaited<ReturnType<typeof parseDecisions>>;
      for (const { id } of sound.decisions) evaluateDecision(sound, id, { n: 3, child: child as never }, NOW);
    }),
    { numRuns: 300 },
  );
});
