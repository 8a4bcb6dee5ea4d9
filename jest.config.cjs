const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { compilerOptions } = require('typescript').readConfigFile(join(__dirname, 'tsconfig.json'), (f) => readFileSync(f, 'utf8')).config;

// Nest 12, bpmn-moddle, feelin, ... are ESM-only. Node >= 20.19 can require() them, but jest's own
// module loader can do that only on Node >= 24.9 with --experimental-vm-modules. So let swc turn
// every ESM package into CommonJS for the tests (cached by jest after the first run).
const nm = join(__dirname, 'node_modules');
const names = readdirSync(nm).flatMap((d) => (d.startsWith('@') ? readdirSync(join(nm, d)).map((s) => `${d}/${s}`) : [d]));
const esm = names.filter((n) => {
  try { return JSON.parse(readFileSync(join(nm, n, 'package.json'), 'utf8')).type === 'module'; } catch { return false; }
});

const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
  keepClassNames: true,
};
const swc = (o) => ['@swc/jest', { swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' }, jsc: o }];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testRegex: '\\.(spec|e2e-spec)\\.ts$',
  // `npm test` runs these specs together in a few files; alone, each is a file as any other.
  testPathIgnorePatterns: ['/node_modules/', process.env.FARLED_TOGETHER ? '<rootDir>/apps/server/test/' : '<rootDir>/test/together/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.farled/'],
  transform: { '^.+\\.tsx?$': swc(jsc), '^.+\\.m?js$': swc({ target: 'es2022', parser: { syntax: 'ecmascript' } }) },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${esm.join('|')})/)`],
  moduleNameMapper: {
    ...Object.fromEntries(
      Object.entries(compilerOptions.paths).map(([k, [v]]) => [`^${k}$`, v.replace(/^\.\//, '<rootDir>/')]),
    ),
    '^fast-check$': '<rootDir>/test/support/fast-check.cjs',
  },
  // A machine under load is slow, not wrong; jest's five seconds are for what never waits for a database.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/order-of-files.cjs',
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
  testEnvironmentOptions: { globalsCleanup: 'off' },
};
