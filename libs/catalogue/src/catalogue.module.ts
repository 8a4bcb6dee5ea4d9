import './catalogue.policy';
import './catalogue.texts';
import './form.texts';
import { provideConfig } from '@farled/infra';
import { Global, Module } from '@nestjs/common';
import { CatalogueConfig } from './catalogue.config';
import { ServicePackages } from './package/service-packages';
import { ServicesController } from './portal/services.controller';
import { DraftCheck } from './studio/draft-check';
import { Drafts } from './studio/drafts';
import { DraftsController } from './studio/drafts.controller';
import { Publishing } from './studio/publishing';
import { RunningCases } from './studio/running-cases';
import { StudioController } from './studio/studio.controller';
import { StudioService } from './studio/studio.service';
import { Catalogue } from './version/catalogue';
import { Publisher } from './version/publisher';
import { Seeding } from './version/seeding';

/** The e-services: what residents find, what process owners change. Needs WorkflowModule, HealthModule, ScenarioRunner, ServiceFigures. */
@Global()
@Module({
  controllers: [ServicesController, StudioController, DraftsController],
  providers: [
    provideConfig(CatalogueConfig),
    Catalogue,
    ServicePackages,
    Publisher,
    Seeding,
    Drafts,
    DraftCheck,
    RunningCases,
    Publishing,
    StudioService,
  ],
  exports: [Catalogue, Seeding],
})
export class CatalogueModule {}
