'use strict';
const { spawnSync } = require('node:child_process');
const { build, install, root } = require('./lib/bootstrap.cjs');
const { ensureChromium } = require('./lib/chromium.cjs');
const { ensureSimpleSamlPhp } = require('./lib/simplesamlphp.cjs');

install();
ensureChromium();
ensureSimpleSamlPhp();
build();
const result = spawnSync(process.execPath, ['tools/verify.cjs', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
