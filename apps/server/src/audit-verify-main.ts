import {
  type AuditReport,
  AuditVerification,
  ConfigurationError,
  DatabaseConfig,
  dataSourceOptions,
  infraTables,
  isMigrated,
  loadConfig,
  OperatorAlarms,
} from '@farled/infra';
import { systemClock } from '@farled/kernel';
import { DataSource } from 'typeorm';

const EXPECT = '--expect=';
const NOTED = /^\d{1,15}:[0-9a-f]{64}$/;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What stops the reading before it begins, in words for whoever runs the command. */
class CannotRead extends Error {}

/** Reads the audit log's whole chain and says what does not hold. Changes nothing; exit status 1 at a fault. */
async function main(): Promise<void> {
  const expected = anchors();
  const config = loadConfig(DatabaseConfig);
  await mustBeThere(config.url);
  const source = new DataSource(dataSourceOptions([infraTables], config));
  await source.initialize();
  try {
    const report = await new AuditVerification(source, new OperatorAlarms(source, systemClock)).verify();
    show(report);
    const anchored = await isAnchored(source, expected);
    process.exitCode = report.faults.length === 0 && anchored ? 0 : 1;
  } finally {
    await source.destroy();
  }
}

/** The log stands in tables that the server makes at its start. */
async function mustBeThere(url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  const place = `The database ${pathname.slice(1)} at ${host}`;
  const isThere = await isMigrated(url, [infraTables]).catch((error: Error) => {
    throw new CannotRead(`${place} cannot be reached: ${error.message || String(error)}`);
  });
  if (isThere) return;
  throw new CannotRead(
    `${place} has no audit log, or one of an older version. Start the server of this version once, which brings the ` +
      'tables up to date, and run this again. Is DATABASE_URL the right one?',
  );
}

function show({ seals, rows, disposed, end, faults }: AuditReport): void {
  print(`${rows} rows under ${seals} seals; ${disposed} rows are gone by rule. Last seal ${end.number}:${end.hash}`);
  for (const { kind, seal, position, entryId } of faults) {
    const place = [seal && `seal ${seal}`, position && `place ${position}`, entryId && `row ${entryId}`];
    print(`FAULT ${kind}: ${place.filter(Boolean).join(', ')}`);
  }
  print(faults.length === 0 ? 'The chain holds.' : `${faults.length} faults.`);
}

/** `--expect=<seal>:<hash>`: seals as they were noted outside the database, against one that is written anew as a whole. */
function anchors(): string[] {
  const noted = process.argv.filter((one) => one.startsWith(EXPECT)).map((one) => one.slice(EXPECT.length));
  if (noted.every((one) => NOTED.test(one))) return noted;
  throw new CannotRead('--expect takes a seal as this command prints it: <number>:<hash of 64 hexadecimal digits>.');
}

async function isAnchored(source: DataSource, expected: readonly string[]): Promise<boolean> {
  for (const one of expected) {
    const [number, hash] = one.split(':');
    const rows = await source.query('select 1 from infra.audit_seal where number = $1 and hash = $2', [number, hash]);
    if (rows.length === 0) {
      print(`FAULT anchor: seal ${number} is not the one that was noted.`);
      return false;
    }
  }
  return true;
}

main().catch((error: Error) => {
  const isKnown = error instanceof CannotRead || error instanceof ConfigurationError;
  process.stderr.write(`${isKnown ? error.message : error.stack}\n`);
  process.exit(2);
});
