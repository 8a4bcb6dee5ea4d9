'use strict';
const { execFile, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const { at } = require('../bootstrap.cjs');
const { say } = require('../say.cjs');

/** The 8.5 that the public repository has. For tests only: its licence is not ours, and it is never part of Farled. */
const VERSION = '8.5.8';
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
const FETCH_MS = 150_000;

const folder = () => at('.farled', 'zeebe');
const archive = () => path.join(folder(), `camunda-zeebe-${VERSION}.tar.gz`);
const home = () => path.join(folder(), `camunda-zeebe-${VERSION}`);
const isUnpacked = () => fs.existsSync(path.join(home(), 'bin', 'broker'));
const hasMaven = () => spawnSync('mvn', ['--version'], { shell: process.platform === 'win32' }).status === 0;

/** True when Zeebe is here or Maven can fetch it. */
const canBeHad = () => isUnpacked() || fs.existsSync(archive()) || hasMaven();

/** Maven takes it from its own cache when it has fetched it before. */
async function fetchArchive() {
  say(`Fetching Zeebe ${VERSION} for the tests (200 MB, once) ...`);
  const wanted = [`-Dartifact=io.camunda:camunda-zeebe:${VERSION}:tar.gz`, `-DoutputDirectory=${folder()}`];
  const options = { cwd: folder(), timeout: FETCH_MS, shell: process.platform === 'win32', maxBuffer: 1 << 26 };
  await promisify(execFile)('mvn', ['--batch-mode', '--quiet', '-Dstyle.color=never', COPY, ...wanted], options).catch(
    (error) => {
      const why = `${error.stdout ?? ''}`.split('\n').find((line) => line.includes('[ERROR]')) ?? error.message;
      throw new Error(`Maven could not fetch Zeebe ${VERSION}: ${why.replace('[ERROR] ', '').slice(0, 300)}`);
    },
  );
}

/** Unpacks beside the place and moves it there, so that a broken attempt is not taken for Zeebe. */
async function unpack() {
  const half = `${home()}.${process.pid}`;
  fs.mkdirSync(half, { recursive: true });
  await promisify(execFile)('tar', ['-xzf', archive(), '-C', half, '--strip-components=1']);
  try {
    fs.renameSync(half, home());
  } catch (error) {
    // Somebody else was quicker.
    fs.rmSync(half, { recursive: true, force: true });
    if (!isUnpacked()) throw error;
  }
}

/** The folder of an unpacked Zeebe; fetched and unpacked the first time. */
async function zeebeHome() {
  if (isUnpacked()) return home();
  fs.mkdirSync(folder(), { recursive: true });
  if (!fs.existsSync(archive())) await fetchArchive();
  await unpack();
  fs.rmSync(archive(), { force: true });
  return home();
}

module.exports = { canBeHad, zeebeHome, VERSION };
