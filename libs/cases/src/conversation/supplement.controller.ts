import { CurrentActor, Limited, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AnswerSupplementDto } from './answer-supplement.dto';
import { SupplementService } from './supplement.service';
import { SupplementFiles } from './supplement-files';

/** A resident's answers to what the municipality asks for. */
@Controller('api/cases/:caseId/supplements/:id')
export class SupplementController {
  constructor(
    private readonly supplements: SupplementService,
    private readonly files: SupplementFiles,
  ) {}

  @Post('documents')
  @Policy('case.answer-supplement', 'cases:write')
  @Limited('upload')
  addFile(
    @CurrentActor() actor: Actor,
    @Param('caseId') caseId: string,
    @Param('id') id: string,
    @Req() request: Request,
  ) {
    return this.files.add(actor, caseId, id, request);
  }

  @Post('answer')
  @Policy('case.answer-supplement', 'cases:write')
  @HttpCode(200)
  answer(
    @CurrentActor() actor: Actor,
    @Param('caseId') caseId: string,
    @Param('id') id: string,
    @Body() answer: AnswerSupplementDto,
  ) {
    return this.supplements.answer(actor, caseId, id, answer);
  }
}
