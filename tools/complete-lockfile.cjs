'use strict';
// npm leaves optional packages of other platforms out of a lockfile made on one platform, and `npm ci` then refuses it.
// Adds the missing entries (exact pins from optionalDependencies; no integrity).
const fs = require('node:fs');
const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows', 'wasm32'];
const CPU = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
};
let added = 0;
for (const [where, p] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(p.optionalDependencies ?? {})) {
    const found = [where ? `${where}/node_modules/${name}` : null, `node_modules/${name}`].find(
      (k) => k && lock.packages[k],
    );
    if (found) continue;
    const parts = name.split('/').pop().split('-');
    const os = parts.find((x) => OS.includes(x));
    const cpu = parts.find((x) => CPU[x]);
    if (!os || !cpu || !/^\d/.test(version)) {
      console.error('cannot infer', name, version);
      continue;
    }
    const musl = parts.some((x) => x.startsWith('musl'));
    const gnu = parts.some((x) => x.startsWith('gnu'));
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [CPU[cpu]],
      ...(p.dev ? { dev: true } : {}),
      ...(musl ? { libc: ['musl'] } : gnu ? { libc: ['glibc'] } : {}),
      optional: true,
      os: [os === 'windows' ? 'win32' : os],
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
console.log(`added ${added} entries`);
