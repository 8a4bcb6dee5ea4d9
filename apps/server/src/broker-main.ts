import 'reflect-metadata';
import { BrokerConfig, type RunningBroker, startBroker } from '@farled/broker';
import { DatabaseConfig, type FollowedClock, followClock, loadConfig, log, RuntimeConfig } from '@farled/infra/lean';

/** The broker as a process of its own: `node dist/apps/server/src/broker-main.js`. */
async function main(): Promise<void> {
  const config = loadConfig(BrokerConfig);
  const { url } = loadConfig(DatabaseConfig);
  const clock = loadConfig(RuntimeConfig).clock === 'controlled' ? await followClock(url) : undefined;
  const stopping = new AbortController();
  const signals = ['SIGTERM', 'SIGINT'] as const;
  for (const signal of signals) process.once(signal, () => stopping.abort());
  const broker = await startBroker({
    databaseUrl: url,
    host: config.host,
    port: config.port,
    cacheBytes: config.cacheMegabytes * 1024 * 1024,
    maxInFlight: config.maxInFlight,
    maxInFlightBytes: config.maxInFlightMegabytes * 1024 * 1024,
    tenants: config.tenants.split(',').filter(Boolean),
    signal: stopping.signal,
    log: (message) => log().warn(message),
    ...(clock && { clock }),
  });
  process.stdout.write(`Broker listening on ${broker.host}:${broker.port}\n`);
  if (stopping.signal.aborted) await stop(broker, clock);
  else stopping.signal.addEventListener('abort', () => void stop(broker, clock));
}

async function stop(broker: RunningBroker, clock: FollowedClock | undefined): Promise<void> {
  await broker.close();
  await clock?.close();
  process.exit(0);
}

main().catch((error: Error) => {
  process.stderr.write(`The broker could not start: ${error.message}\n`);
  process.exit(1);
});
