import './catalogue.policy';
import './catalogue.texts';
import './form.texts';
import { provideConfig } from '@farled/infra';
import { Global, Module } from '@nestjs/common';
import { AnnouncementDesk } from './announcement/announcement-desk';
import { Announcements } from './announcement/announcements';
import { AnnouncementsController } from './announcement/announcements.controller';
import { CatalogueConfig } from './catalogue.config';
import { FavouritesController } from './favourite/favourites.controller';
import { FavouritesService } from './favourite/favourites.service';
import { ServicePackages } from './package/service-packages';
import { ServiceFinder } from './portal/service-finder';
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
import { Openness } from './window/openness';

/** The e-services: what residents find, what process owners change. Needs WorkflowModule, HealthModule, ScenarioRunner, ServiceFigures. */
@Global()
@Module({
  controllers: [ServicesController, AnnouncementsController, FavouritesController, StudioController, DraftsController],
  providers: [
    provideConfig(CatalogueConfig),
    Catalogue,
    ServiceFinder,
    Announcements,
    AnnouncementDesk,
    FavouritesService,
    Openness,
    ServicePackages,
    Publisher,
    Seeding,
    Drafts,
    DraftCheck,
    RunningCases,
    Publishing,
    StudioService,
  ],
  exports: [Catalogue, Openness, Seeding],
})
export class CatalogueModule {}
