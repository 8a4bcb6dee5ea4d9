'use strict';
const { spawnSync } = require('node:child_process');
const { at } = require('../bootstrap.cjs');
const { zeebeTrouble } = require('./broker.cjs');

/** Brings a Zeebe here, and returns why that cannot be done, in one line; undefined when it is here. */
function whyNoZeebe() {
  const trouble = zeebeTrouble();
  if (trouble) return trouble;
  const fetched = spawnSync(process.execPath, [at('tools', 'zeebe.cjs'), 'fetch'], {
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  return fetched.status === 0 ? undefined : fetched.stderr.trim();
}

module.exports = { whyNoZeebe };
