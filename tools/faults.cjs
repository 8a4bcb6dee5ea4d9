'use strict';
const { spawnSync } = require('node:child_process');
const { randomInt } = require('node:crypto');
const { at, build, install, root } = require('./lib/bootstrap.cjs');
const { say } = require('./lib/say.cjs');

/**
 * `npm run test:faults -- [kills]`: the fault and property tests of `npm test` with a new seed, and with 10,000 SIGKILLs
 * instead of 50. Takes hours.
 */
install();
build();
const kills = process.argv[2] ?? '10000';
const seed = process.env.FAULT_SEED ?? String(randomInt(2 ** 31));
say(`Killing ${kills} times (FAULT_SEED=${seed} repeats this run) ...`);
const folders = ['random-processes', 'fuzz', 'any-answers', 'test/conformance/kill', 'test/faults/'];
const jest = [at('node_modules/jest/bin/jest.js'), '--maxWorkers=1', ...folders];
const env = { ...process.env, FAULT_KILLS: kills, FAULT_SEED: seed };
process.exit(spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit', env }).status ?? 1);
