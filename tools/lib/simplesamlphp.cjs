'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { say } = require('./say.cjs');

/** Whether the IdP and the PHP that runs it are there. */
const hasSimpleSamlPhp = () => ['/usr/share/simplesamlphp/www', '/usr/bin/php'].every((place) => fs.existsSync(place));

/** Installs Debian's SimpleSAMLphp for the IdP tests when it is missing and we may; otherwise says what is missing. */
function ensureSimpleSamlPhp() {
  if (hasSimpleSamlPhp()) return;
  const may = process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
  if (may) {
    say('Installing SimpleSAMLphp for the IdP tests ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'simplesamlphp', 'php-cli', 'php-xml', 'php-mbstring'],
    ])
      spawnSync('apt-get', args, { stdio: 'ignore', env });
  }
  if (!hasSimpleSamlPhp())
    say('SimpleSAMLphp is missing: its test is skipped. Install it (apt-get install simplesamlphp php-cli).');
}

module.exports = { hasSimpleSamlPhp, ensureSimpleSamlPhp };
