'use strict';
const fs = require('node:fs');
const { at } = require('./bootstrap.cjs');
const { findChromium } = require('./chromium.cjs');
const { hasSimpleSamlPhp } = require('./simplesamlphp.cjs');
const { whyNoZeebe } = require('./zeebe/why-none.cjs');

const script = (path, ...args) => ({ command: [at('node_modules', path), ...args] });
const jest = (name, reason, ...paths) => ({ name, jest: paths, skip: reason, workers: 2 });

/**
 * Every check of `npm run verify`. A check is a command, or jest over some folders; commands come first, two at a time,
 * the longest of them first.
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
  jest('unit', undefined, 'libs/', 'apps/', 'test/repository/'),
  jest('conformance', undefined, 'test/conformance/'),
  jest('e2e', undefined, 'test/e2e/', 'test/workflow/', 'test/catalogue/'),
  // Mostly waiting for time limits to run out.
  { ...jest('faults', undefined, 'test/faults/'), workers: 3 },
  jest('zeebe', whyNoZeebe, 'test/zeebe/'),
  jest('idp', () => (hasSimpleSamlPhp() ? undefined : 'SimpleSAMLphp is not installed'), 'test/idp/'),
  { ...jest('browser', () => (findChromium() ? undefined : 'Chromium is not installed'), 'test/browser/'), workers: 2 },
].filter((check) => check.jest || fs.existsSync(check.command[0]));

module.exports = { checks };
