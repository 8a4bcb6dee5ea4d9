import { BrokerProcess, measure } from './children';
import type { Driven } from './drive';
import type { Figures } from './figures';
import { freshDatabase } from './fresh-database';
import type { Held } from './loop-watch';
import { foreignCpu } from './machine';
import { atMost, conclude, serverUrl } from './report';

const NODES = 100;
const ECHO_SECONDS = 3;
const PHASES = ['idle', 'deploy 100 nodes', 'long FEEL', 'endless FEEL', 'fuzz', 'deploy 1000 nodes'] as const;

/** What heavy requests cost those who come at the same time: how long the broker's event loop stands still. */
async function main(): Promise<void> {
  const foreign = await foreignCpu();
  const { perSecond: echoes } = await measure<Driven>('echo-load', ECHO_SECONDS);
  const broker = await BrokerProcess.start(await freshDatabase(serverUrl()), { BENCH_WATCH_LOOP: 'yes' });
  const deploys = await measure<Figures>('deploy-load', broker.address, NODES);
  console.log(`deploy of ${NODES} nodes: p50 ${deploys.p50.toFixed(1)} ms, p99 ${deploys.p99.toFixed(1)} ms`);
  const stalls: Record<string, Held> = {};
  for (const phase of PHASES) {
    // A program that has just started is slow, whatever it does.
    await measure('loop-load', broker.address, phase);
    await broker.state();
    await measure('loop-load', broker.address, phase);
    const stall = (await broker.state()).stall!;
    stalls[phase] = stall;
    console.log(
      `${phase.padEnd(20)} longest stall ${stall.byClock.toFixed(1).padStart(8)} ms by the clock ${stall.byWork.toFixed(1).padStart(8)} ms of work`,
    );
  }
  await broker.stop();
  const held = PHASES.map((phase) => stalls[phase]?.byWork ?? Number.NaN);
  const longest = Math.max(...held);
  const inEchoes = (milliseconds: number) => (milliseconds / 1000) * echoes;
  console.log(`plain gRPC calls on this machine, now: ${echoes.toFixed(0)}/s`);
  conclude('loop', { foreign, echoes, deploys, stalls }, [
    atMost(`p50 ms of a deployment of ${NODES} nodes`, deploys.p50, 25),
    // The aims were set on a machine that echoes 9,190/s: 25 ms are 230 echoes there, 50 ms are 460.
    atMost(`p50 of a deployment of ${NODES} nodes, in echoes`, inEchoes(deploys.p50), 230),
    atMost('longest stall of the event loop, ms of work', longest, 50),
    atMost('longest stall of the event loop, in echoes', inEchoes(longest), 460),
  ]);
}

void main();
