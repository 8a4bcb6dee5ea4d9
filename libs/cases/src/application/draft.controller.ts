import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { sendDownload } from '../case/download';
import { DraftService } from './draft.service';
import { DraftFiles } from './draft-files';
import { FieldDto } from './field.dto';
import { OpenDraftDto } from './open-draft.dto';
import { SaveDraftDto } from './save-draft.dto';

/** A resident's drafts. */
@Controller('api/drafts')
export class DraftController {
  constructor(
    private readonly drafts: DraftService,
    private readonly files: DraftFiles,
  ) {}

  @Post()
  @Policy('draft.create', 'drafts')
  @HttpCode(200)
  open(@CurrentActor() actor: Actor, @Body() { service }: OpenDraftDto, @ReaderLanguage() language: Language) {
    return this.drafts.open(actor, service, language);
  }

  @Get()
  @Policy('draft.read', 'drafts')
  async list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return { items: await this.drafts.list(actor, language) };
  }

  @Get(':id')
  @Policy('draft.read', 'drafts')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.drafts.read(actor, id, language);
  }

  @Put(':id')
  @Policy('draft.change', 'drafts')
  save(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { answers, page, revision }: SaveDraftDto) {
    return this.drafts.save(actor, id, { answers, page: page ?? null, revision });
  }

  @Delete(':id')
  @Policy('draft.change', 'drafts')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.drafts.remove(actor, id);
  }

  @Post(':id/documents')
  @Policy('draft.change', 'drafts')
  @Limited('upload')
  addFile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { field }: FieldDto,
    @Req() request: Request,
  ) {
    return this.files.add(actor, id, field, request);
  }

  @Get(':id/documents/:documentId')
  @Policy('draft.read', 'drafts')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.files.open(actor, id, documentId));
  }

  @Delete(':id/documents/:documentId')
  @Policy('draft.change', 'drafts')
  @HttpCode(204)
  removeFile(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('documentId') documentId: string) {
    return this.files.remove(actor, id, documentId);
  }
}
