import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { StudioService } from './studio.service';

/** The e-services as process owners see them. */
@Controller('api/studio')
export class StudioController {
  constructor(private readonly studio: StudioService) {}

  @Get('services')
  @Policy('studio.read')
  list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.studio.list(actor, language);
  }

  @Get('services/:slug')
  @Policy('studio.read')
  read(@CurrentActor() actor: Actor, @Param('slug') slug: string, @ReaderLanguage() language: Language) {
    return this.studio.read(actor, slug, language);
  }

  @Get('services/:slug/versions/:version/files')
  @Policy('studio.read')
  files(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('version') version: string) {
    return this.studio.files(actor, slug, Number(version));
  }

  @Get('services/:slug/versions/:version/steps')
  @Policy('studio.read')
  steps(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('version') version: string) {
    return this.studio.steps(actor, slug, Number(version));
  }

  @Get('incidents')
  @Policy('studio.read')
  incidents(@CurrentActor() actor: Actor) {
    return this.studio.incidents(actor);
  }
}
