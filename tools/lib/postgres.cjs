'use strict';
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { binariesFor, canReach, shelterFor, unprivilegedUser } = require('./postgres-binaries.cjs');

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The folder where the data really lies: the one asked for, or a sheltered one it links to. */
function reachableFolder(dataDir, user) {
  const parent = path.dirname(dataDir);
  fs.mkdirSync(parent, { recursive: true });
  if (fs.existsSync(dataDir)) return fs.realpathSync(dataDir);
  if (canReach(parent, user)) return dataDir;
  const shelter = shelterFor(dataDir);
  fs.mkdirSync(shelter, { recursive: true, mode: 0o700 });
  fs.symlinkSync(shelter, dataDir);
  return shelter;
}

/** Creates the cluster. ICU sv-SE: å, ä and ö sort and fold as in Swedish. */
function initialise(initdb, folder, { user, fast }) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) fs.chownSync(folder, user.uid, user.gid);
  const options = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'];
  const icu = ['--locale-provider=icu', '--icu-locale=sv-SE', ...(fast ? ['--no-sync'] : [])];
  const result = spawnSync(initdb, [...options, ...icu], { ...user, cwd: folder, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The database could not be created: ${result.error ?? result.stderr}`);
}

/** A server that a killed parent left behind on this folder, or undefined. */
function runningServer(folder) {
  const file = path.join(folder, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n').map(Number);
  try {
    process.kill(pid, 0);
    return port ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

function settings(port, fast) {
  const durable = { max_connections: 100, shared_buffers: '128MB' };
  const careless = {
    ...durable,
    max_connections: 200,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const all = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', ...(fast ? careless : durable) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function untilReady(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)));
  });
}

const describe = (port, folder, stop) => ({ url: `postgres://postgres@127.0.0.1:${port}/postgres`, folder, stop });

/**
 * Starts the PostgreSQL that npm installed, on 127.0.0.1, as an unprivileged user.
 * `fast` gives up durability for tests. Its own process group: Ctrl-C reaches the launcher alone, which stops it last.
 * @returns {Promise<{ url: string, folder: string, stop(): Promise<void> }>}
 */
async function startPostgres({ dataDir, port, fast = false }) {
  const user = unprivilegedUser();
  const binaries = binariesFor(user);
  if (!binaries) throw new Error(`No PostgreSQL from npm for ${process.platform}-${process.arch}. Set DATABASE_URL.`);
  const folder = reachableFolder(dataDir, user);
  if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) initialise(binaries.initdb, folder, { user, fast });
  const left = runningServer(folder);
  if (left) return describe(left.port, folder, async () => process.kill(left.pid, 'SIGINT'));
  const chosen = port ?? (await freePort());
  const server = spawn(binaries.postgres, ['-D', folder, ...settings(chosen, fast)], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(server);
  server.stderr.resume();
  server.stderr.unref?.();
  server.unref();
  const stop = () =>
    new Promise((resolve) => {
      if (server.exitCode !== null) return resolve();
      server.ref();
      server.once('exit', () => resolve());
      server.kill('SIGINT');
    });
  return describe(chosen, folder, stop);
}

module.exports = { startPostgres };
