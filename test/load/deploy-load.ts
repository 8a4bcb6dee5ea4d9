import { RawClient } from '../conformance/support/raw-client';
import { figuresOf } from './figures';
import { largeProcess } from './large-process';

const WARM_UP = 10;

/** Deploys new processes of so many nodes, one after the other. */
async function main(): Promise<void> {
  const [address = '', nodes = '100', rounds = '40'] = process.argv.slice(2);
  const client = new RawClient(address);
  const latencies: number[] = [];
  for (let round = -WARM_UP; round < Number(rounds); round += 1) {
    const file = largeProcess(`large${round + WARM_UP}`, Number(nodes));
    const begun = performance.now();
    await client.deploy([`large${round}.bpmn`, file]);
    if (round >= 0) latencies.push(performance.now() - begun);
  }
  const seconds = latencies.reduce((sum, one) => sum + one, 0) / 1000;
  process.send?.(figuresOf(latencies, seconds));
  process.exit(0);
}

void main();
