'use strict';
const { spawnSync } = require('node:child_process');
const { at, build, install, root } = require('./lib/bootstrap.cjs');
const { say } = require('./lib/say.cjs');

/** `npm run test:faults -- [kills]`: the fault tests of `npm test`, with 10,000 SIGKILLs instead of 50. Takes hours. */
install();
build();
const kills = process.argv[2] ?? '10000';
say(`Killing ${kills} times ...`);
const jest = [at('node_modules/jest/bin/jest.js'), '--maxWorkers=1', 'test/faults/', 'test/conformance/kill'];
const env = { ...process.env, FAULT_KILLS: kills };
process.exit(spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit', env }).status ?? 1);
