import { type Language, Limited, Public, ReaderLanguage } from '@farled/infra';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Req, Session } from '@nestjs/common';
import type { Request } from 'express';
import { AnswerSupplementDto } from '../conversation/answer-supplement.dto';
import { SupplementService } from '../conversation/supplement.service';
import { SupplementFiles } from '../conversation/supplement-files';
import { FollowDto } from './follow.dto';
import { FollowService } from './follow.service';
import type { BrowserSession } from './report-session';

/** A case that was sent without login, for whoever has its secret code. */
@Controller('api/follow')
export class FollowController {
  constructor(
    private readonly followed: FollowService,
    private readonly supplements: SupplementService,
    private readonly files: SupplementFiles,
  ) {}

  /** A POST with the code in its body: the code never stands in an address. */
  @Post()
  @Public()
  @Limited('match')
  @HttpCode(200)
  enter(@Session() session: BrowserSession, @Body() { code }: FollowDto, @ReaderLanguage() language: Language) {
    return this.followed.enter(session, code, language);
  }

  @Get()
  @Public()
  read(
    @Session() session: BrowserSession,
    @ReaderLanguage() language: Language,
    @Headers('x-background') background?: string,
  ) {
    return this.followed.read(session, language, background !== undefined);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  leave(@Session() session: BrowserSession): void {
    this.followed.leave(session);
  }

  @Post('supplements/:id/documents')
  @Public()
  @Limited('upload')
  addFile(@Session() session: BrowserSession, @Param('id') id: string, @Req() request: Request) {
    const { actor, caseId } = this.followed.opened(session);
    return this.files.add(actor, caseId, id, request);
  }

  @Post('supplements/:id/answer')
  @Public()
  @Limited('report')
  @HttpCode(200)
  answer(@Session() session: BrowserSession, @Param('id') id: string, @Body() answer: AnswerSupplementDto) {
    const { actor, caseId } = this.followed.opened(session);
    return this.supplements.answer(actor, caseId, id, answer);
  }
}
