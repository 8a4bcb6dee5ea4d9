'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { say } = require('./say.cjs');

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** The browser that the tests drive, or undefined. `CHROMIUM` names another. */
const findChromium = () => [process.env.CHROMIUM, ...PLACES].find((place) => place && fs.existsSync(place));

/** Installs Debian's chromium when it is missing and we may; otherwise says in one line what is missing. */
function ensureChromium() {
  if (findChromium()) return;
  const may = process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
  if (may) {
    say('Installing Chromium for the browser tests ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ])
      spawnSync('apt-get', args, { stdio: 'ignore', env });
  }
  if (!findChromium())
    say('Chromium is missing: the browser tests are skipped. Install it (apt-get install chromium) or set CHROMIUM.');
}

module.exports = { ensureChromium, findChromium };
