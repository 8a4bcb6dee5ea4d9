import { optionsFromEnvironment } from './options';
import { startSandbox } from './sandbox';

async function main(): Promise<void> {
  const sandbox = await startSandbox(optionsFromEnvironment(process.env));
  console.log(
    `Sandbox: pages ${sandbox.url}, protocols ${sandbox.tlsUrl}, SMTP port ${sandbox.smtpPort}, clamd port ${sandbox.clamAvPort}`,
  );
  const stop = () => {
    sandbox.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: Error) => {
  console.error(`The sandbox cannot start: ${error.message}`);
  process.exit(1);
});
