import { Catalogue, ScenarioRunner, ServiceFigures } from '@farled/catalogue';
import { PermittedServices } from '@farled/identity';
import { InsightModule, PromiseFigures } from '@farled/insight';
import { runScenarios } from '@farled/lab';
import { Global, Module } from '@nestjs/common';

/** The e-services whose newest version takes one of some permissions. */
const permittedServices = (catalogue: Catalogue): PermittedServices => ({
  async for(permissions) {
    const services = await catalogue.all();
    const takes = (needed: readonly string[] = []) => needed.some((permission) => permissions.includes(permission));
    return services.filter(({ definition }) => takes(definition.acting?.agentPermissions)).map(({ slug }) => slug);
  },
});

/** Binds what lower libraries declare and higher ones do. */
@Global()
@Module({
  imports: [InsightModule],
  providers: [
    { provide: ScenarioRunner, useValue: { run: (files) => runScenarios(files) } satisfies ScenarioRunner },
    { provide: ServiceFigures, useExisting: PromiseFigures },
    { provide: PermittedServices, useFactory: permittedServices, inject: [Catalogue] },
  ],
  exports: [ScenarioRunner, ServiceFigures, PermittedServices],
})
export class PortsModule {}
