import { compileFeel } from '@farled/feel';
import { chance } from '../../libs/engine/src/testing/random-walk';
import { decisionFile } from '../conformance/support/processes';
import { RawClient } from '../conformance/support/raw-client';
import { largeProcess } from './large-process';

const ROUNDS = Number(process.env.BENCH_LOOP_ROUNDS ?? 30);
const AT_ONCE = 8;

type Phase = (client: RawClient, round: number) => Promise<unknown>;

/** A decision that is one expression. */
const literal = (id: string, text: string) =>
  decisionFile(id).replace(
    /<decisionTable[\s\S]*<\/decisionTable>/,
    `<literalExpression id="l_${id}"><text>${text.replaceAll('<', '&lt;')}</text></literalExpression>`,
  );

const pick = chance(7);

/** A file or document with some of its bytes in other places. */
function spoilt(text: string): string {
  const bytes = [...text];
  for (let n = 0; n < 20; n += 1) bytes.splice(pick(bytes.length), pick(3), bytes[pick(bytes.length)] ?? '');
  return bytes.join('');
}

const longest = `[${'a, '.repeat(10_000)}1]`;

/** Work that is heavy for a single request. */
const phases: Readonly<Record<string, Phase>> = {
  idle: (client) => client.call('Topology'),
  'deploy 100 nodes': (client, round) => client.deploy([`l${round}.bpmn`, largeProcess(`l${round}`, 100)]),
  'deploy 1000 nodes': (client, round) =>
    round % 10 === 0 ? client.deploy([`x${round}.bpmn`, largeProcess(`x${round}`, 1000)]) : Promise.resolve(),
  'long FEEL': (client, round) => client.deploy([`f${round}.dmn`, literal(`f${round}`, longest)]),
  'endless FEEL': async (client) => {
    await client.deploy(['endless.dmn', literal('endless', 'count(for i in 1..1000000 return i * 1.5)')]);
    return client.call('EvaluateDecision', { decisionId: 'endless', variables: '{}' });
  },
  fuzz: async (client, round) => {
    await client.deploy([`z${round}.bpmn`, spoilt(largeProcess(`z${round}`, 20))]);
    await client.deploy([`z${round}.dmn`, spoilt(decisionFile(`z${round}`))]);
    await client.call('EvaluateDecision', { decisionId: 'endless', variables: spoilt('{"a":[1,{"b":"c"}]}') });
  },
};

/** Does one phase many times over, several at once; whether the broker says yes is not asked here. */
async function main(): Promise<void> {
  const [address = '', name = 'idle'] = process.argv.slice(2);
  compileFeel(longest);
  const client = new RawClient(address);
  let round = 0;
  const lane = async () => {
    while (round < ROUNDS) await phases[name]?.(client, round++).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  process.send?.({ rounds: ROUNDS });
  process.exit(0);
}

void main();
