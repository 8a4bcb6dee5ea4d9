import { readFileSync } from 'node:fs';
import { CurrentActor, type Language, Limited, Policy, Public, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AccessibilityConfig } from './accessibility.config';
import { HandleReportDto, NewAccessibilityReportDto } from './accessibility.dto';
import { AccessibilityService, type ReportView } from './accessibility.service';
import { readStatement, type Statement, type StatementView, statementView } from './statement';

/** How accessible the e-services are, and what people say about it. */
@Controller('api')
export class AccessibilityController {
  private readonly current: Statement;

  constructor(
    private readonly reports: AccessibilityService,
    { statement }: AccessibilityConfig,
  ) {
    this.current = readStatement(readFileSync(statement, 'utf8'));
  }

  @Get('accessibility')
  @Public()
  statement(@ReaderLanguage() language: Language): StatementView {
    return statementView(this.current, language);
  }

  /** Also anonymously, as the law asks (MDFFS 2019:2). */
  @Post('accessibility/reports')
  @Public()
  @Limited('match')
  @HttpCode(204)
  report(@Body() report: NewAccessibilityReportDto, @ReaderLanguage() language: Language): Promise<void> {
    return this.reports.report(report, language);
  }

  @Get('studio/accessibility-reports')
  @Policy('accessibility.handle')
  list(@CurrentActor() actor: Actor): Promise<{ items: ReportView[] }> {
    return this.reports.list(actor);
  }

  @Post('studio/accessibility-reports/:id/handle')
  @Policy('accessibility.handle')
  @HttpCode(204)
  handle(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { note }: HandleReportDto): Promise<void> {
    return this.reports.handle(actor, id, note);
  }
}
