import { CLOCK, CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor, Clock } from '@farled/kernel';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sendDownload } from '../case/download';
import { DataExports } from './data-exports';
import { requireFreshLogin } from './fresh-login';

/** A copy of everything that is stored about a resident. */
@Controller('api/me/export')
export class DataExportController {
  constructor(
    private readonly exports: DataExports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('me.export')
  read(@CurrentActor() actor: Actor) {
    return this.exports.read(actor);
  }

  @Post()
  @Policy('me.export')
  @HttpCode(200)
  @Limited('look-up')
  order(@CurrentActor() actor: Actor, @Req() request: Request, @ReaderLanguage() language: Language) {
    requireFreshLogin(request, this.clock.now());
    return this.exports.order(actor, language);
  }

  @Get(':id/file')
  @Policy('me.export')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    requireFreshLogin(request, this.clock.now());
    return sendDownload(response, await this.exports.open(actor, id));
  }
}
