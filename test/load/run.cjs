'use strict';
// Compiles libs and test/load with swc (half a second, no type check), for tools/bench.cjs and the crash tests.
const { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '../..');
const browserOnly = /libs\/(ui|api-client)\//;

/** `@farled/<lib>` as a path from the file to the compiled library. */
function linked(code, file) {
  return code.replace(/(["'])@farled\/([a-z-]+)(\/lean)?\1/g, (_, quote, lib, lean) => {
    const index = lean ? 'src/index.lean.js' : 'src/index.js';
    const path = relative(dirname(file), join(root, 'libs', lib, index)).split(sep).join('/');
    return `${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
}

function compile(file, out) {
  const target = join(out, relative(root, file));
  mkdirSync(dirname(target), { recursive: true });
  if (file.endsWith('.json')) return cpSync(file, target);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    module: { type: 'commonjs', importInterop: 'node' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
      keepClassNames: true,
    },
  });
  return writeFileSync(target.replace(/\.ts$/, '.js'), linked(code, file));
}

/** Compiles everything the measurements and the crash tests need into `.farled/<name>`; returns the folder. */
function build(name) {
  const out = join(root, '.farled', name, 'build');
  rmSync(out, { recursive: true, force: true });
  for (const folder of ['libs', 'test/load', 'test/conformance/support', 'test/support', 'test/browser', 'test/zeebe/support', 'apps/server/src', 'apps/sandbox/src/data']) {
    for (const path of readdirSync(join(root, folder), { recursive: true })) {
      const file = join(root, folder, path);
      if (browserOnly.test(file.split(sep).join('/')) && !file.endsWith('openapi.json')) continue;
      if (/(?<!\.d|spec)\.ts$|\.json$/.test(file)) compile(file, out);
    }
  }
  // What the tests take from the tools stays where it is.
  symlinkSync(join(root, 'tools'), join(out, 'tools'), 'dir');
  return out;
}

module.exports = { build };
