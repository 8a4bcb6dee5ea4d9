'use strict';
const { isFree } = require('./lib/addresses.cjs');
const { at, build, install } = require('./lib/bootstrap.cjs');
const { startPostgres } = require('./lib/postgres.cjs');
const { ProcessGroup, stopOnSignals, untilListens } = require('./lib/processes.cjs');
const { giveUp, say } = require('./lib/say.cjs');

const LONGEST_START_MS = 60_000;

/** The broker alone, with a data directory of its own (FARLED_BROKER_DATA, .farled/broker), for any Zeebe client. */
async function main() {
  install();
  build();
  const host = process.env.HOST ?? '127.0.0.1';
  const port = Number(process.env.FARLED_BROKER_PORT ?? 26500);
  if (!(await isFree(port, host)))
    giveUp(
      `Port ${port} is in use by another program. Stop it, or choose another: FARLED_BROKER_PORT=... npm run broker`,
    );
  const group = new ProcessGroup((name, code, log) => {
    void group.stop().then(() => giveUp(`The ${name} ended unexpectedly (${code}). Its log: ${log}`));
  });
  stopOnSignals(group);
  group.start('broker', 'apps/server/src/broker-main.js', { DATABASE_URL: await database(group) });
  await untilListens(port, host, LONGEST_START_MS);
  say(`Broker listening on ${host}:${port}. Ctrl-C stops it.`);
}

async function database(group) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const postgres = await startPostgres({ dataDir: process.env.FARLED_BROKER_DATA ?? at('.farled', 'broker') });
  group.adopt('database', postgres.stop);
  return postgres.url;
}

main().catch((error) => giveUp(error.message));
