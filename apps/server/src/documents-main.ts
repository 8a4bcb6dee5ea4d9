import '@farled/broker';
import { StepUpConfig, stepUpRules } from '@farled/identity';
import { configurationDocument, RouteAccessCheck, schemaDifferences, textCodes } from '@farled/infra';
import { DataSource } from 'typeorm';
import { accessMatrix } from './access-matrix';
import { createServer } from './create-server';
import { openApiDocument } from './open-api';

/** Indexes, checks and foreign keys stand in the migrations alone; TypeORM cannot read a collation back. */
const MIGRATIONS_ALONE = /DROP (CONSTRAINT|INDEX)|COLLATE "undefined"/;

/** Tables and columns that the entities have and the migrations do not make, or the other way round. */
const differences = async (source: DataSource): Promise<string[]> =>
  (await schemaDifferences(source)).filter((query) => !MIGRATIONS_ALONE.test(query));

/**
 * Prints what is generated from the program, as JSON, for `npm run verify` to compare with what is written down:
 * docs/configuration.md, openapi.json, the differences between entities and migrations, and the codes with texts.
 */
async function main(): Promise<void> {
  const app = await createServer();
  await app.init();
  const documents = {
    configuration: configurationDocument(),
    openApi: openApiDocument(app),
    schemaDifferences: await differences(app.get(DataSource)),
    accessMatrix: accessMatrix(app.get(RouteAccessCheck).routes(), stepUpRules(app.get(StepUpConfig).rules)),
    textCodes: textCodes(),
  };
  process.stdout.write(JSON.stringify(documents), () => process.exit(0));
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
