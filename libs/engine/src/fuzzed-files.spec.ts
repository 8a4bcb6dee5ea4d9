import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DeploymentRefused } from './deployment/deployment-refused';
import { prepare } from './deployment/prepare';
import { chance, walk } from './testing/random-walk';
import { ScriptedEngine } from './testing/scripted-engine';

const RUNS = 400;
const STEPS = 15;

/** Every drawing that the specs of the elements use. */
const examples = readdirSync(join(__dirname, 'elements'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.bpmn'))
  .sort()
  .map((name) => readFileSync(join(__dirname, 'elements', name), 'utf8'));

const TOKENS = /<[^>]*>|="[^"]*"|\s\w+:?\w*=|[^<>]+/g;

type Change = readonly [kind: number, from: number, to: number];

/** Drops, doubles, moves or swaps pieces of a file: tags, attributes, texts. */
function changed(file: string, changes: readonly Change[]): string {
  const pieces = file.match(TOKENS) ?? [];
  for (const [kind, from, to] of changes) {
    const [a, b] = [from % pieces.length, to % pieces.length];
    const [one, other] = [pieces[a] ?? '', pieces[b] ?? ''];
    if (kind === 0) pieces.splice(a, 1);
    else if (kind === 1) pieces.splice(b, 0, one);
    else if (kind === 2) pieces.splice(a, 1, other);
    else pieces.splice(a, 1, one.replace(/"[^"]*"/, /"[^"]*"/.exec(other)?.[0] ?? '""'));
  }
  return pieces.join('');
}

/** The first process that is in it; undefined when the file is refused. */
async function deployed(content: string, engine: ScriptedEngine): Promise<string | undefined> {
  try {
    const prepared = await prepare([{ name: 'fuzzed.bpmn', content: new TextEncoder().encode(content) }]);
    engine.deploy(prepared);
    return prepared.flatMap((resource) => (resource.kind === 'bpmn' ? resource.processes : []))[0]?.id;
  } catch (error) {
    if (error instanceof DeploymentRefused) return undefined;
    throw error;
  }
}

jest.setTimeout(120_000);

beforeAll(() => {
  // A vendor's rule that breaks over a damaged file says so on the console, and counts as a warning.
  jest.spyOn(console, 'error').mockReturnValue();
});

test('a file that was damaged in any way is refused, or runs', async () => {
  const change = fc.tuple(fc.nat(3), fc.nat(), fc.nat());
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...examples), changes, fc.nat(), async (file, list, seed) => {
      const engine = new ScriptedEngine();
      const bpmnProcessId = await deployed(changed(file, list), engine);
      if (bpmnProcessId === undefined) return;
      expect(bpmnProcessId).not.toBe('');
      engine.tell({ type: 'instance-create', bpmnProcessId, variables: { caseId: 'c1', items: [1, 2, 3], amount: 5 } });
      const pick = chance(seed);
      for (let step = 0; step < STEPS; step += 1) walk(engine, pick);
    }),
    { numRuns: RUNS },
  );
});
