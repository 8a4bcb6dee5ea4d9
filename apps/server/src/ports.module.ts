import { ScenarioRunner, ServiceFigures } from '@farled/catalogue';
import { InsightModule, PromiseFigures } from '@farled/insight';
import { runScenarios } from '@farled/lab';
import { Global, Module } from '@nestjs/common';

/** Binds what lower libraries declare and higher ones do. */
@Global()
@Module({
  imports: [InsightModule],
  providers: [
    { provide: ScenarioRunner, useValue: { run: (files) => runScenarios(files) } satisfies ScenarioRunner },
    { provide: ServiceFigures, useExisting: PromiseFigures },
  ],
  exports: [ScenarioRunner, ServiceFigures],
})
export class PortsModule {}
