import {
  ConfigurationError,
  checkConfiguration,
  DatabaseModule,
  HealthModule,
  InfraModule,
  infraTables,
  PinoLogger,
} from '@farled/infra';
import { Rejected } from '@farled/kernel';
import { Deliveries, type Intake, RegisterModule, registerTables } from '@farled/register';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const STAGES = { flags: 'Protection marks', posts: 'Persons', done: 'Done' } as const;
const USAGE = 'Usage: node tools/register.cjs fill <file>, or: node tools/register.cjs refresh';

/** The register alone: what takes in files needs neither pages nor engine. */
@Module({ imports: [DatabaseModule.forRoot([infraTables, registerTables]), InfraModule, HealthModule, RegisterModule] })
class RegisterProgram {}

/** Says how far it is at every tenth of a reading. */
function progress(): (intake: Intake) => void {
  let [stage, tenth] = ['', -1];
  return (intake) => {
    const now = Math.floor((10 * intake.bytesRead) / Math.max(1, intake.bytes));
    if (intake.stage === stage && now === tenth) return;
    [stage, tenth] = [intake.stage, now];
    print(`${STAGES[intake.stage]}: ${now * 10} %, ${intake.posts} posts, ${intake.changed} changed`);
  };
}

/** Takes in what was asked for; the exit status says whether it is in. */
async function run(deliveries: Deliveries, [command, path]: readonly string[]): Promise<number> {
  if (command === 'fill' && path) {
    const isIn = await deliveries.fill(path, progress());
    if (isIn === undefined) print('Another process is taking in a file. Try again when it has ended.');
    if (isIn === false) print('The file cannot be read. Put it right and run the same again: it goes on where it was.');
    return isIn ? 0 : 1;
  }
  if (command !== 'refresh') throw new Error(USAGE);
  const result = await deliveries.refresh();
  print(result);
  return result === 'up-to-date' ? 0 : 1;
}

/** Fills the replica of the population register from a file, or takes in the deliveries that have come. */
async function main(): Promise<void> {
  checkConfiguration();
  const app = await NestFactory.createApplicationContext(RegisterProgram, {
    logger: new PinoLogger(),
    abortOnError: false,
  });
  process.exitCode = await run(app.get(Deliveries), process.argv.slice(2));
  await app.close();
}

main().catch((error: Error) => {
  const isKnown = error instanceof ConfigurationError || error instanceof Rejected || error.message === USAGE;
  process.stderr.write(`${isKnown ? error.message : error.stack}\n`);
  process.exit(1);
});
