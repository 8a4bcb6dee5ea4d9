import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { CaseDocuments } from '../case/case-documents';
import { sendDownload } from '../case/download';
import { AddNoteDto } from '../conversation/add-note.dto';
import { CaseEntrance } from './case-entrance';
import { CaseNotes } from './case-notes';
import { CaseRight } from './case-right';
import { OfficerCaseService } from './officer-case.service';
import { PurposeDto } from './purpose.dto';
import { StatedPurposeDto } from './stated-purpose.dto';

/** Cases, as officers work with them. */
@Controller('api/officer/cases')
export class OfficerCaseController {
  constructor(
    private readonly cases: OfficerCaseService,
    private readonly notes: CaseNotes,
    private readonly entrance: CaseEntrance,
    private readonly documents: CaseDocuments,
    private readonly rights: CaseRight,
  ) {}

  @Get(':id')
  @Policy('case.read')
  @Limited('look-up')
  read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { purpose }: PurposeDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.cases.read(actor, id, purpose, language);
  }

  @Post(':id/open-protected')
  @Policy('case.open-protected')
  @Limited('look-up')
  openProtected(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { purpose }: StatedPurposeDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.cases.openProtected(actor, id, purpose, language);
  }

  @Post(':id/notes')
  @Policy('case.note')
  addNote(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { text }: AddNoteDto) {
    return this.notes.add(actor, id, text);
  }

  /** The paper that gave whoever sent the application in the right to. */
  @Get(':id/right')
  @Policy('case.read')
  @Limited('look-up')
  async right(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { subject, purpose } = await this.entrance.enterFiles(actor, id);
    return sendDownload(response, await this.rights.paper(actor, subject, purpose));
  }

  @Get(':id/documents/:documentId')
  @Policy('case.read')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { subject, purpose } = await this.entrance.enterFiles(actor, id);
    return sendDownload(response, await this.documents.open(actor, subject, documentId, purpose));
  }
}
