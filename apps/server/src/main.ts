import { ConfigurationError, checkConfiguration, HttpConfig, loadConfig, log, RuntimeConfig } from '@farled/infra';
import { createServer } from './create-server';
import { startWorker, stopWorker } from './roles';
import { stopAtSignal } from './until-stopped';

/** Exit status for a faulty configuration (sysexits.h, EX_CONFIG). */
const FAULTY_CONFIGURATION = 78;

async function main(): Promise<void> {
  checkConfiguration();
  const runtime = loadConfig(RuntimeConfig);
  const { host, port } = loadConfig(HttpConfig);
  const app = await createServer();
  stopAtSignal(async () => {
    await stopWorker(app);
    await app.close();
  });
  await app.listen(port, host);
  await startWorker(app, runtime);
  log().info({ roles: runtime.roles, port }, 'ready');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(FAULTY_CONFIGURATION);
  }
  log().fatal({ err: error }, 'did not start');
  process.exit(1);
});
