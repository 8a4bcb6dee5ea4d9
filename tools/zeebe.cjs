'use strict';
const { startZeebe, zeebeTrouble } = require('./lib/zeebe/broker.cjs');
const { zeebeHome } = require('./lib/zeebe/artifact.cjs');
const { at } = require('./lib/bootstrap.cjs');
const { stopOnSignals } = require('./lib/processes.cjs');
const { giveUp, say } = require('./lib/say.cjs');

/** A real Zeebe 8.5 to try things against, until Ctrl-C; `fetch` only brings it here. */
async function main() {
  const trouble = zeebeTrouble();
  if (trouble) giveUp(`No Zeebe: ${trouble}.`);
  if (process.argv[2] === 'fetch') return say(`Zeebe lies in ${await zeebeHome()}.`);
  const exporterPort = Number(process.env.FARLED_EXPORTER_PORT ?? 26510);
  const zeebe = await startZeebe({
    exporterPort,
    data: process.env.FARLED_ZEEBE_DATA ?? at('.farled', 'zeebe', 'data'),
  });
  stopOnSignals(zeebe);
  say(
    `Zeebe ${zeebe.version} at ${zeebe.address}, records to port ${exporterPort}. Start Farled with ZEEBE_ADDRESS=${zeebe.address}. Ctrl-C stops it.`,
  );
}

main().catch((error) => giveUp(error.message));
