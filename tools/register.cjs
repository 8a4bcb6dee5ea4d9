'use strict';
const { spawnSync } = require('node:child_process');
const { at, build } = require('./lib/bootstrap.cjs');
const { giveUp } = require('./lib/say.cjs');

/**
 * `node tools/register.cjs fill <file>`: fills the replica of the population register; killed, it goes on where it was.
 * `node tools/register.cjs refresh`: takes in the nightly deliveries now. Both need DATABASE_URL.
 */
function main(words) {
  if (!process.env.DATABASE_URL) giveUp('Set DATABASE_URL to the database of the installation.');
  build();
  // Posts live for one batch: with room for the young ones the collector has half as much to do.
  const flags = ['--max-semi-space-size=64'];
  const { status } = spawnSync(process.execPath, [...flags, at('dist/apps/server/src/register-main.js'), ...words], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

main(process.argv.slice(2));
