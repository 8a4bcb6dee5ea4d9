import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { OwnApps, type OwnAppView } from './own-apps';

/** The apps that the caller has let in. */
@Controller('api/me/apps')
export class OwnAppsController {
  constructor(private readonly apps: OwnApps) {}

  @Policy('app.own')
  @Get()
  list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language): Promise<{ items: OwnAppView[] }> {
    return this.apps.list(actor, language);
  }

  @Policy('app.own')
  @Delete(':id')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.apps.end(actor, id);
  }
}
