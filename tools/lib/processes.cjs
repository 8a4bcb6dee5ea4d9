'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { at, root } = require('./bootstrap.cjs');
const { say } = require('./say.cjs');

const GRACE_MS = 8000;

/** The processes of one installation: started in order, stopped in the opposite one, logs under .farled/logs. */
class ProcessGroup {
  #running = [];
  #stopped;

  constructor(onUnexpectedEnd) {
    this.onUnexpectedEnd = onUnexpectedEnd;
    fs.mkdirSync(at('.farled', 'logs'), { recursive: true });
  }

  /** Starts `node dist/<script>`. A group of its own, so that Ctrl-C does not reach it before we stop it in order. */
  start(name, script, env) {
    const log = path.join(root, '.farled', 'logs', `${name}.log`);
    const output = fs.openSync(log, 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', at('dist', script)], {
      cwd: root,
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', output, output],
    });
    fs.closeSync(output);
    child.once('exit', (code, signal) => {
      if (!this.#stopped) this.onUnexpectedEnd(name, code ?? signal, log);
    });
    this.#running.push({ name, child });
    return child;
  }

  /** Anything else to stop, such as the database. */
  adopt(name, stop) {
    this.#running.push({ name, stop });
  }

  /** Stops all in the opposite order; whoever asks again waits for the same end. */
  stop() {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll() {
    for (const entry of this.#running.reverse()) await (entry.stop ? entry.stop() : end(entry.child));
  }
}

/** Ctrl-C and its like stop the whole group, then this process. */
function stopOnSignals(group) {
  const leave = async () => {
    say('Stopping ...');
    await group.stop();
    say('Stopped.');
    process.exit(0);
  };
  let leaving;
  // npm passes Ctrl-C on as well: it arrives twice, and the second must not end this process before its children.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (leaving ??= leave()));
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Resolves when something takes connections on a port. */
async function untilListens(port, host, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    const isOpen = await new Promise((resolve) => {
      const socket = net.connect({ port, host });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing listens on ${host}:${port} after ${timeoutMs / 1000} seconds.`);
}

/** Asks an address until it answers 200. Rejects with the last trouble when the time is over. */
async function untilAnswers(url, timeoutMs, shouldStop = () => false) {
  const end = Date.now() + timeoutMs;
  let trouble = 'no answer';
  while (Date.now() < end && !shouldStop()) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
      if (answer.ok) return;
      trouble = `status ${answer.status}`;
    } catch (error) {
      trouble = error.cause?.code ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not become ready (${trouble})`);
}

module.exports = { ProcessGroup, stopOnSignals, untilAnswers, untilListens };
