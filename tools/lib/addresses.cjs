'use strict';
const net = require('node:net');

const number = (name, fallback) => Number(process.env[name] ?? fallback);

/** Where everything of a one-machine installation listens. The same names as in docs/configuration.md. */
function addresses() {
  const host = process.env.HOST ?? '127.0.0.1';
  const ports = {
    PORT: number('PORT', 3000),
    SANDBOX_PORT: number('SANDBOX_PORT', 3001),
    SANDBOX_TLS_PORT: number('SANDBOX_TLS_PORT', 3002),
    SANDBOX_SMTP_PORT: number('SANDBOX_SMTP_PORT', 3025),
    SANDBOX_CLAMAV_PORT: number('SANDBOX_CLAMAV_PORT', 3003),
    FARLED_BROKER_PORT: number('FARLED_BROKER_PORT', 26500),
  };
  return { host, ports };
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer().once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** The first port that something else already listens on, as `{ name, port }`, or undefined. */
async function firstTaken({ host, ports }) {
  for (const [name, port] of Object.entries(ports)) if (!(await isFree(port, host))) return { name, port };
  return undefined;
}

module.exports = { addresses, firstTaken, isFree };
