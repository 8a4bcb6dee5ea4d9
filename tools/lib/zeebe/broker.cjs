'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { at } = require('../bootstrap.cjs');
const { canBeHad, zeebeHome, VERSION } = require('./artifact.cjs');
const { hasLeader } = require('./has-leader.cjs');
const { findJdk, OLDEST } = require('./jdk.cjs');
const { tenantSettings } = require('./tenants.cjs');

const START_MS = 90_000;
const STOP_MS = 15_000;
const EXPORTER = 'ZEEBE_BROKER_EXPORTERS_ELASTICSEARCH';

/** Why no real Zeebe can run here, in one line; undefined when it can. */
function zeebeTrouble() {
  if (process.platform === 'win32') return 'Zeebe is started by a shell script, which Windows cannot run';
  if (!findJdk()) return `there is no Java ${OLDEST} or newer (JAVA_HOME names one), which Zeebe ${VERSION} needs`;
  if (!canBeHad()) return `there is no Maven (mvn) to fetch Zeebe ${VERSION} with`;
  return undefined;
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => net.createServer());
  const ports = await Promise.all(
    servers.map((server) => new Promise((found) => server.listen(0, '127.0.0.1', () => found(server.address().port)))),
  );
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** One node, everything on 127.0.0.1, its stock exporter aimed at our receiver. */
function settings({ data, ports, exporterPort }) {
  const [gateway, command, cluster, rest, monitoring] = ports;
  const exporter = exporterPort && {
    [`${EXPORTER}_CLASSNAME`]: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    [`${EXPORTER}_ARGS_URL`]: `http://127.0.0.1:${exporterPort}`,
    [`${EXPORTER}_ARGS_BULK_DELAY`]: '1',
  };
  return {
    ZEEBE_BROKER_DATA_DIRECTORY: data,
    ZEEBE_BROKER_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(gateway),
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(command),
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(cluster),
    SERVER_ADDRESS: '127.0.0.1',
    SERVER_PORT: String(rest),
    MANAGEMENT_SERVER_ADDRESS: '127.0.0.1',
    MANAGEMENT_SERVER_PORT: String(monitoring),
    ZEEBE_LOG_LEVEL: 'warn',
    // Cron timers go by the machine's time zone there, and by the municipality's here.
    TZ: 'Europe/Stockholm',
    ...exporter,
  };
}

/** Resolves once the broker takes commands, rejects when it ends before. */
async function untilReady(child, gateway, log) {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`Zeebe ended with ${child.exitCode}; its log: ${log}`);
    if (await hasLeader(gateway)) return;
    await new Promise((again) => setTimeout(again, 300));
  }
  throw new Error(`Zeebe was not ready after ${START_MS / 1000} s; its log: ${log}`);
}

function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((gone) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(kill);
      gone();
    });
    child.kill('SIGTERM');
  });
}

function launch(home, environment, log) {
  const output = fs.openSync(log, 'a');
  const JAVA_OPTS = process.env.JAVA_OPTS ?? '-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1';
  const env = { ...process.env, JAVA_HOME: findJdk(), JAVA_OPTS, ...environment };
  const child = spawn(path.join(home, 'bin', 'broker'), { cwd: home, env, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  return child;
}

/**
 * Starts a real Zeebe with an empty data folder, or the one given; resolves when it takes requests. With tenants named,
 * multi-tenancy is on and every caller may use them.
 * @returns {Promise<{ address: string, ports: number[], version: string, pid: number, stop(): Promise<void> }>}
 */
async function startZeebe({ exporterPort, data, ports, tenants } = {}) {
  const home = await zeebeHome();
  const folder = data ?? fs.mkdtempSync(path.join(at('.farled', 'zeebe'), 'data-'));
  const chosen = ports ?? (await freePorts(5));
  const log = `${folder}.log`;
  const environment = {
    ...settings({ data: folder, ports: chosen, exporterPort }),
    ...(tenants && tenantSettings(home, tenants)),
  };
  const child = launch(home, environment, log);
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  const stop = async () => {
    await stopChild(child);
    process.off('exit', leave);
    if (!data) for (const path of [folder, log]) fs.rmSync(path, { recursive: true, force: true });
  };
  try {
    await untilReady(child, chosen[0], log);
  } catch (error) {
    await stopChild(child);
    throw error;
  }
  return { address: `grpc://127.0.0.1:${chosen[0]}`, ports: chosen, version: VERSION, pid: child.pid, stop };
}

module.exports = { startZeebe, zeebeTrouble };
