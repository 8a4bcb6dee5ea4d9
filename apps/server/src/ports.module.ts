import { ScenarioRunner } from '@farled/catalogue';
import { runScenarios } from '@farled/lab';
import { Global, Module } from '@nestjs/common';

/** Binds what lower libraries declare and higher ones do. */
@Global()
@Module({
  providers: [{ provide: ScenarioRunner, useValue: { run: (files) => runScenarios(files) } satisfies ScenarioRunner }],
  exports: [ScenarioRunner],
})
export class PortsModule {}
