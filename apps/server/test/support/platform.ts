import { rmSync } from 'node:fs';
import { IdentityModule, identityTables, PermittedServices } from '@farled/identity';
import { CLOCK, DatabaseModule, HTTP_OPTIONS, HttpModule, InfraModule, infraTables, prepareHttp } from '@farled/infra';
import { ControlledClock } from '@farled/kernel';
import { RegisterModule, registerTables } from '@farled/register';
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { certificateFolder } from '../../../../test/support/certificates';
import { createTestDatabase } from '../../../../test/support/database';
import { watchAnswers } from '../../../../test/support/written-answers';
import { type Sandbox, startSandbox } from '../../../sandbox/src';

/** Modules of the platform on a database and a sandbox of their own, with a clock that is moved by hand. */
export interface TestPlatform {
  readonly app: NestExpressApplication;
  readonly sandbox: Sandbox;
  readonly clock: ControlledClock;
  stop(): Promise<void>;
}

/** What a login needs, and nothing of the business above it. */
export const identityModules = (): (Type | DynamicModule)[] => [
  DatabaseModule.forRoot([infraTables, registerTables, identityTables]),
  ...[InfraModule, HttpModule, RegisterModule, IdentityModule],
];

/** What apps/server binds from above: no e-service takes a permission of Mina ombud. */
@Global()
@Module({
  providers: [{ provide: PermittedServices, useValue: { for: async () => [] } satisfies PermittedServices }],
  exports: [PermittedServices],
})
class Above {}

/** Starts these modules; the environment leads them to the database and the sandbox. */
export async function startPlatform(modules: (Type | DynamicModule)[]): Promise<TestPlatform> {
  const certificates = await certificateFolder();
  const before = { ...process.env };
  const clock = new ControlledClock(new Date());
  const sandbox = await startSandbox({ port: 0, tlsPort: 0, smtpPort: 0, clamAvPort: 0, certificates });
  const database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.FARLED_CERTS = certificates;
  process.env.SANDBOX_PORT = new URL(sandbox.url).port;
  process.env.SANDBOX_TLS_PORT = new URL(sandbox.tlsUrl).port;
  const { app, requireWritten } = await start(modules, clock);
  const stop = async () => {
    await app.close();
    await sandbox.close();
    await database.drop();
    process.env = before;
    rmSync(certificates, { recursive: true });
    requireWritten();
  };
  return { app, sandbox, clock, stop };
}

async function start(modules: (Type | DynamicModule)[], clock: ControlledClock) {
  // The whole server binds it itself.
  const isWhole = modules.some((one) => 'name' in one && one.name === 'AppModule');
  const imports = isWhole ? modules : [Above, ...modules];
  const module = await Test.createTestingModule({ imports }).overrideProvider(CLOCK).useValue(clock).compile();
  const app = module.createNestApplication<NestExpressApplication>(HTTP_OPTIONS);
  app.useLogger(false);
  const requireWritten = watchAnswers(app);
  prepareHttp(app);
  await app.init();
  return { app, requireWritten };
}
