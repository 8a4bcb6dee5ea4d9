'use strict';
const fs = require('node:fs');
const { at } = require('./bootstrap.cjs');
const { findChromium } = require('./chromium.cjs');
const { hasSimpleSamlPhp } = require('./simplesamlphp.cjs');
const { whyNoZeebe } = require('./zeebe/why-none.cjs');

const script = (path, ...args) => ({ command: [at('node_modules', path), ...args] });
const jest = (name, reason, ...paths) => ({ name, jest: paths, skip: reason });

/** One more than there are cores: some of the tests only wait. */
const WORKERS = 3;

/**
 * Every check of `npm run verify`. A check is a command, or jest over some folders. Commands come first, two at a time,
 * the longest of them first; then one run of jest for all others, whose order is test/support/order-of-files.cjs.
 */
const checks = [
  { name: 'lint', ...script('eslint/bin/eslint.js', '--max-warnings=0', '.') },
  { name: 'types', ...script('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json', '--incremental', 'false') },
  { name: 'web-types', ...script('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.web.json') },
  {
    name: 'dependencies',
    ...script('dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', '--output-type', 'err'),
  },
  { name: 'dead-code', ...script('knip/bin/knip.js', '--no-progress') },
  { name: 'format', ...script('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error') },
  { name: 'drift', command: [at('tools', 'drift.cjs')] },
  { name: 'scenarios', command: [at('dist/libs/lab/src/cli.js')] },
  jest('unit', undefined, 'libs/', 'apps/', 'test/repository/', 'test/together/'),
  jest('conformance', undefined, 'test/conformance/'),
  jest('e2e', undefined, 'test/e2e/', 'test/workflow/', 'test/catalogue/'),
  jest('faults', undefined, 'test/faults/'),
  jest('zeebe', whyNoZeebe, 'test/zeebe/'),
  jest('idp', () => (hasSimpleSamlPhp() ? undefined : 'SimpleSAMLphp is not installed'), 'test/idp/'),
  jest('browser', () => (findChromium() ? undefined : 'Chromium is not installed'), 'test/browser/'),
].filter((check) => check.jest || fs.existsSync(check.command[0]));

module.exports = { checks, WORKERS };
