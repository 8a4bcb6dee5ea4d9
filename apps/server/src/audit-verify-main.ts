import {
  type AuditReport,
  AuditVerification,
  DatabaseConfig,
  dataSourceOptions,
  infraTables,
  loadConfig,
  OperatorAlarms,
} from '@farled/infra';
import { systemClock } from '@farled/kernel';
import { DataSource } from 'typeorm';

const EXPECT = '--expect=';
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Reads the audit log's whole chain and says what does not hold. Changes nothing; exit status 1 at a fault. */
async function main(): Promise<void> {
  const source = new DataSource(dataSourceOptions([infraTables], loadConfig(DatabaseConfig)));
  await source.initialize();
  try {
    const report = await new AuditVerification(source, new OperatorAlarms(source, systemClock)).verify();
    show(report);
    const anchored = await isAnchored(source);
    process.exitCode = report.faults.length === 0 && anchored ? 0 : 1;
  } finally {
    await source.destroy();
  }
}

function show({ seals, rows, disposed, end, faults }: AuditReport): void {
  print(`${rows} rows under ${seals} seals; ${disposed} rows are gone by rule. Last seal ${end.number}:${end.hash}`);
  for (const { kind, seal, position, entryId } of faults) {
    const place = [seal && `seal ${seal}`, position && `place ${position}`, entryId && `row ${entryId}`];
    print(`FAULT ${kind}: ${place.filter(Boolean).join(', ')}`);
  }
  print(faults.length === 0 ? 'The chain holds.' : `${faults.length} faults.`);
}

/** `--expect=<seal>:<hash>`: a seal as it was noted outside the database, against one that is written anew as a whole. */
async function isAnchored(source: DataSource): Promise<boolean> {
  const expected = process.argv.filter((one) => one.startsWith(EXPECT)).map((one) => one.slice(EXPECT.length));
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
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(2);
});
