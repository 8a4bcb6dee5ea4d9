import { CurrentActor, Limited, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sendDownload } from '../case/download';
import { PaperPartiesDto, PaperPowerDto } from './paper-power.dto';
import { PaperPowers } from './paper-powers.service';
import { PaperRegistration } from './paper-registration';
import { RightSearchDto } from './right-search.dto';

/** Powers of attorney, as officers register and end them. */
@Controller('api/officer/powers-of-attorney')
export class PaperPowerController {
  constructor(
    private readonly powers: PaperPowers,
    private readonly registration: PaperRegistration,
  ) {}

  /** A POST: neither a number nor a name belongs in an address. */
  @Post('search')
  @Policy('power-of-attorney.register')
  @Limited('look-up')
  @HttpCode(200)
  search(@CurrentActor() actor: Actor, @Body() search: RightSearchDto) {
    return this.powers.search(actor, search);
  }

  @Post('scans')
  @Policy('power-of-attorney.register')
  @Limited('upload')
  scan(@CurrentActor() actor: Actor, @Req() request: Request) {
    return this.registration.scan(actor, request);
  }

  @Post('names')
  @Policy('power-of-attorney.register')
  @Limited('look-up')
  @HttpCode(200)
  names(@CurrentActor() actor: Actor, @Body() parties: PaperPartiesDto) {
    return this.registration.names(actor, parties);
  }

  @Post()
  @Policy('power-of-attorney.register')
  @Limited('look-up')
  register(@CurrentActor() actor: Actor, @Body() paper: PaperPowerDto) {
    return this.registration.register(actor, paper);
  }

  @Get(':id/paper')
  @Policy('power-of-attorney.register')
  @Limited('look-up')
  async paper(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.powers.paper(actor, id));
  }

  @Post(':id/end')
  @Policy('power-of-attorney.register')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.powers.end(actor, id);
  }
}
