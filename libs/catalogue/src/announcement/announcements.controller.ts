import { CurrentActor, type Language, Policy, Public, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AnnouncementDto, NewAnnouncementDto } from './announcement.dto';
import { AnnouncementDesk } from './announcement-desk';
import type { AnnouncementView } from './announcement-view';
import { Announcements } from './announcements';

/** Disturbances and other notices about the e-services. */
@Controller('api')
export class AnnouncementsController {
  constructor(
    private readonly announcements: Announcements,
    private readonly desk: AnnouncementDesk,
  ) {}

  @Get('announcements')
  @Public()
  async shown(@ReaderLanguage() language: Language): Promise<{ items: AnnouncementView[] }> {
    return { items: await this.announcements.shown(language) };
  }

  @Get('studio/announcements')
  @Policy('announcement.change')
  list(@CurrentActor() actor: Actor) {
    return this.desk.list(actor);
  }

  @Post('studio/announcements')
  @Policy('announcement.change')
  create(@CurrentActor() actor: Actor, @Body() written: NewAnnouncementDto) {
    return this.desk.create(actor, written);
  }

  @Put('studio/announcements/:id')
  @Policy('announcement.change')
  @HttpCode(204)
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() written: AnnouncementDto): Promise<void> {
    return this.desk.change(actor, id, written);
  }

  @Post('studio/announcements/:id/end')
  @Policy('announcement.change')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.desk.end(actor, id);
  }
}
