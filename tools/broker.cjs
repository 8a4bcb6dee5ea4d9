'use strict';
const { at, build, install } = require('./lib/bootstrap.cjs');
const { startPostgres } = require('./lib/postgres.cjs');
const { ProcessGroup, stopOnSignals } = require('./lib/processes.cjs');
const { giveUp, say } = require('./lib/say.cjs');

/** The broker alone, with a data directory of its own (FARLED_BROKER_DATA, .farled/broker), for any Zeebe client. */
async function main() {
  install();
  build();
  const group = new ProcessGroup((name, code, log) =>
    giveUp(`The ${name} ended unexpectedly (${code}). Its log: ${log}`),
  );
  stopOnSignals(group);
  let url = process.env.DATABASE_URL;
  if (!url) {
    const postgres = await startPostgres({ dataDir: process.env.FARLED_BROKER_DATA ?? at('.farled', 'broker') });
    group.adopt('database', postgres.stop);
    url = postgres.url;
  }
  group.start('broker', 'apps/server/src/broker-main.js', { DATABASE_URL: url });
  say(
    `Broker listening on ${process.env.HOST ?? '127.0.0.1'}:${process.env.FARLED_BROKER_PORT ?? 26500}. Ctrl-C stops it.`,
  );
}

main().catch((error) => giveUp(error.message));
