'use strict';
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { at, root } = require('./lib/bootstrap.cjs');
const { completeApi } = require('./lib/api/complete-api.cjs');
const { glossaryProblems } = require('./lib/glossary.cjs');
const { startPostgres } = require('./lib/postgres.cjs');

const write = process.argv.includes('--write');

/** What is written down must be what the program says: configuration, API document, schema, glossary. `--write` writes it. */
async function main() {
  const documents = await generate();
  const answers = completeApi(documents.openApi);
  const problems = [
    ...compare('docs/configuration.md', documents.configuration),
    ...compare('docs/access-matrix.md', documents.accessMatrix),
    ...compare('libs/api-client/openapi.json', `${JSON.stringify(documents.openApi, null, 2)}\n`),
    ...documents.schemaDifferences.map((query) => `entity and migration differ: ${query}`),
    ...answers,
    ...glossaryProblems(),
  ];
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(problems.length > 0 ? 1 : 0);
}

async function generate() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'farled-drift-'));
  fs.chmodSync(folder, 0o711);
  const database = await startPostgres({ dataDir: path.join(folder, 'postgres'), fast: true });
  try {
    const certs = await certificates(folder);
    const env = { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'silent', FARLED_CERTS: certs };
    const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 26 };
    return JSON.parse(execFileSync(process.execPath, [at('dist/apps/server/src/documents-main.js')], options));
  } finally {
    await database.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The server reads certificates when it starts; the sandbox makes them. */
async function certificates(folder) {
  const certs = path.join(folder, 'certs');
  const { ensureCertificates } = require(at('dist/apps/sandbox/src/certificates/ensure-certificates.js'));
  fs.mkdirSync(certs, { recursive: true });
  await ensureCertificates(certs);
  return certs;
}

function compare(file, wanted) {
  if (write) fs.writeFileSync(at(file), wanted);
  const found = fs.existsSync(at(file)) ? fs.readFileSync(at(file), 'utf8') : '';
  return found === wanted ? [] : [`${file} is not what the program says: run node tools/drift.cjs --write`];
}

void main();
