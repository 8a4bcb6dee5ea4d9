import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { SaveDraftDto } from '../application/save-draft.dto';
import { AssistedService } from './assisted.service';
import { AssistedFieldDto } from './assisted-field.dto';
import { AssistedFiles } from './assisted-files';
import { AssistedServices } from './assisted-services';
import { AssistedSubmission } from './assisted-submission';
import { BeginAssistedDto } from './begin-assisted.dto';
import { ChoosePartyDto } from './choose-party.dto';
import { RegisterAssistedDto } from './register-assisted.dto';

/** Applications that came by telephone, letter, e-mail or visit, as an officer writes them down. */
@Controller('api/officer/assisted-applications')
export class AssistedController {
  constructor(
    private readonly applications: AssistedService,
    private readonly services: AssistedServices,
    private readonly files: AssistedFiles,
    private readonly submission: AssistedSubmission,
  ) {}

  @Get()
  @Policy('assisted.register')
  list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.services.overview(actor, language);
  }

  /** A POST with the number in its body: a number never stands in an address. */
  @Post()
  @Policy('assisted.register')
  @Limited('look-up')
  begin(@CurrentActor() actor: Actor, @Body() wanted: BeginAssistedDto, @ReaderLanguage() language: Language) {
    return this.applications.begin(actor, wanted, language);
  }

  @Get(':id')
  @Policy('assisted.register')
  @Limited('look-up')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.applications.read(actor, id, language);
  }

  @Put(':id')
  @Policy('assisted.register')
  save(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { answers, page, revision }: SaveDraftDto) {
    return this.applications.save(actor, id, { answers, page: page ?? null, revision });
  }

  @Delete(':id')
  @Policy('assisted.register')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.applications.remove(actor, id);
  }

  @Get(':id/parties')
  @Policy('assisted.register')
  @Limited('look-up')
  parties(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.applications.parties(actor, id);
  }

  @Put(':id/party')
  @Policy('assisted.register')
  @Limited('look-up')
  choose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { rightId }: ChoosePartyDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.applications.choose(actor, id, rightId, language);
  }

  @Post(':id/documents')
  @Policy('assisted.register')
  @Limited('upload')
  addFile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { field }: AssistedFieldDto,
    @Req() request: Request,
  ) {
    return this.files.add(actor, id, field, request);
  }

  @Delete(':id/documents/:documentId')
  @Policy('assisted.register')
  @HttpCode(204)
  removeFile(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('documentId') documentId: string) {
    return this.files.remove(actor, id, documentId);
  }

  @Post(':id/review')
  @Policy('assisted.register')
  @Limited('look-up')
  @HttpCode(200)
  review(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.submission.review(actor, id);
  }

  @Post(':id/register')
  @Policy('assisted.register')
  @Limited('look-up')
  @HttpCode(200)
  register(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() wish: RegisterAssistedDto) {
    return this.submission.submit(actor, id, wish);
  }
}
