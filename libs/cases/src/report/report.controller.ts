import { type Language, Limited, Public, ReaderLanguage } from '@farled/infra';
import { Body, Controller, Delete, HttpCode, Param, Post, Query, Req, Session } from '@nestjs/common';
import type { Request } from 'express';
import { FieldDto } from '../application/field.dto';
import { BeginReportDto } from './begin-report.dto';
import { ReportService } from './report.service';
import { ReportFiles } from './report-files';
import type { BrowserSession } from './report-session';
import { ReportSubmission } from './report-submission';
import { SendReportDto } from './send-report.dto';

/** Reports without login: begun and sent by one browser. */
@Controller('api/reports')
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly files: ReportFiles,
    private readonly submission: ReportSubmission,
  ) {}

  @Post()
  @Public()
  @Limited('report')
  @HttpCode(200)
  begin(@Session() session: BrowserSession, @Body() { service }: BeginReportDto, @ReaderLanguage() language: Language) {
    return this.reports.begin(session, service, language);
  }

  @Post(':id/documents')
  @Public()
  @Limited('upload')
  addFile(
    @Session() session: BrowserSession,
    @Param('id') id: string,
    @Query() { field }: FieldDto,
    @Req() request: Request,
  ) {
    return this.files.add(session, id, field, request);
  }

  @Delete(':id/documents/:documentId')
  @Public()
  @HttpCode(204)
  removeFile(
    @Session() session: BrowserSession,
    @Param('id') id: string,
    @Param('documentId') documentId: string,
  ): Promise<void> {
    return this.files.remove(session, id, documentId);
  }

  @Post(':id/send')
  @Public()
  @Limited('report')
  @HttpCode(200)
  send(@Session() session: BrowserSession, @Param('id') id: string, @Body() sent: SendReportDto) {
    return this.submission.send(session, id, sent);
  }
}
