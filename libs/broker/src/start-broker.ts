import { Broker, type BrokerFigures } from './broker';
import { type BrokerOptions, withDefaults } from './broker-options';
import { Gateway } from './gateway/gateway';
import { Tenants } from './gateway/tenants';

/** A broker that takes requests. */
export interface RunningBroker {
  readonly host: string;
  readonly port: number;
  /** For `ZEEBE_ADDRESS`. */
  readonly address: string;
  figures(): BrokerFigures;
  close(): Promise<void>;
}

/** Starts a broker on a database; waits as long as another one writes to it, and opens the port after that. */
export async function startBroker(given: BrokerOptions): Promise<RunningBroker> {
  const options = withDefaults(given);
  const { host } = options;
  const broker = new Broker(options);
  let { port } = options;
  const gateway = new Gateway({
    submit: (command, isExempt) => broker.submit(command, isExempt),
    createAwaited: (command, ended) => broker.createAwaited(command, ended),
    prepare: (files) => broker.resources.prepare(files),
    results: broker.results,
    jobs: broker.jobs,
    tenants: new Tenants(options.tenants),
    maxInFlightBytes: options.maxInFlightBytes,
    now: () => broker.now(),
    isReady: () => broker.isReady,
    report: (error) => options.log?.(error.stack ?? error.message),
    address: () => ({ host, port }),
  });
  try {
    await broker.start();
    port = await gateway.listen(host, port);
  } catch (error) {
    await broker.close();
    throw error;
  }
  return {
    host,
    port,
    address: `grpc://${host}:${port}`,
    figures: () => broker.figures,
    close: async () => {
      broker.jobs.stop();
      await gateway.close();
      await broker.close();
    },
  };
}
