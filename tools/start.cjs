'use strict';
const { addresses, firstTaken } = require('./lib/addresses.cjs');
const { at, build, install } = require('./lib/bootstrap.cjs');
const { startPostgres } = require('./lib/postgres.cjs');
const { ProcessGroup, stopOnSignals, untilAnswers } = require('./lib/processes.cjs');
const { giveUp, say } = require('./lib/say.cjs');
const { welcome } = require('./lib/welcome.cjs');

const SERVER = 'apps/server/src/main.js';
const BROKER = 'apps/server/src/broker-main.js';
const SANDBOX = 'apps/sandbox/src/main.js';

async function main() {
  install();
  build();
  const where = addresses();
  const taken = await firstTaken(where);
  if (taken)
    giveUp(
      `Port ${taken.port} is in use by another program. Stop it, or choose another port: ${taken.name}=... npm start`,
    );
  const group = new ProcessGroup((name, code, log) => {
    process.stderr.write(`\nThe ${name} ended unexpectedly (${code}). Its log: ${log}\n`);
    void group.stop().then(() => process.exit(1));
  });
  stopOnSignals(group);
  say('Starting the database and the sandbox ...');
  const [databaseUrl] = await Promise.all([database(group), startSandbox(group, where)]);
  say('Starting the broker and the server ...');
  await startFarled(group, where, databaseUrl);
  say('Ready.');
  welcome(where);
}

async function database(group) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const postgres = await startPostgres({ dataDir: at('.farled', 'postgres') });
  group.adopt('database', postgres.stop);
  return postgres.url;
}

async function startSandbox(group, { host, ports }) {
  // A person changes windows between the QR code and the sandbox's app: two minutes instead of BankID's half.
  group.start('sandbox', SANDBOX, { SANDBOX_BANKID_START_WINDOW_MS: '120000', HOST: host, ...ports });
  await untilAnswers(`http://${host}:${ports.SANDBOX_PORT}/health`, 30_000);
}

async function startFarled(group, { host, ports }, databaseUrl) {
  const env = { DATABASE_URL: databaseUrl, HOST: host, ...ports };
  if (!process.env.ZEEBE_ADDRESS || process.env.FARLED_EMBEDDED_BROKER !== 'off') group.start('broker', BROKER, env);
  group.start('server', SERVER, { ROLES: 'api,worker', ...env });
  await untilAnswers(`http://${host}:${ports.PORT}/health/ready`, 60_000);
}

main().catch((error) => giveUp(error.message));
