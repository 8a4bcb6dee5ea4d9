import { CurrentActor, type Language, PageDto, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { sendDownload } from '../case/download';
import { MyCasesService } from './my-cases.service';
import { MyTasks } from './my-tasks.service';
import { OwnApplications } from './own-applications';
import { OwnDocuments } from './own-documents';
import { ReceiptService } from './receipt.service';

/** A resident's own cases. */
@Controller('api/cases')
export class MyCasesController {
  constructor(
    private readonly cases: MyCasesService,
    private readonly tasks: MyTasks,
    private readonly applications: OwnApplications,
    private readonly documents: OwnDocuments,
    private readonly receipts: ReceiptService,
  ) {}

  @Get()
  @Policy('case.list-own', 'cases:read')
  list(@CurrentActor() actor: Actor, @Query() page: PageDto, @ReaderLanguage() language: Language) {
    return this.cases.list(actor, page, language);
  }

  /** What waits for her. */
  @Get('todo')
  @Policy('case.list-own', 'cases:read')
  todo(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.tasks.list(actor, language);
  }

  @Get(':id')
  @Policy('case.read-own', 'cases:read')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.cases.read(actor, id, language);
  }

  @Get(':id/application')
  @Policy('case.read-own', 'cases:read')
  application(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.applications.read(actor, id, language);
  }

  @Get(':id/receipt.pdf')
  @Policy('case.read-own', 'cases:read')
  async receipt(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.receipts.pdf(actor, id, language));
  }

  @Get(':id/documents/:documentId')
  @Policy('case.read-own', 'cases:read')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.documents.open(actor, id, documentId));
  }
}
