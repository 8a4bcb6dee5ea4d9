import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AnswerAppealDto } from './answer-appeal.dto';
import { AppealService } from './appeal.service';
import { AppealAnswers } from './appeal-answers';
import { OpenAppeals } from './open-appeals';
import { SendAppealDto } from './send-appeal.dto';

/** Appeals, from the resident who sends one to the officer who answers it. */
@Controller('api')
export class AppealController {
  constructor(
    private readonly appeals: AppealService,
    private readonly open: OpenAppeals,
    private readonly answers: AppealAnswers,
  ) {}

  @Post('cases/:id/appeals')
  @Policy('case.appeal')
  async send(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() appeal: SendAppealDto) {
    const { id: appealId } = await this.appeals.send(actor, id, appeal);
    return { id: appealId };
  }

  @Get('officer/appeals')
  @Policy('case.list-appeals')
  @Limited('look-up')
  list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.open.list(actor, language);
  }

  @Post('officer/cases/:id/appeals/:appealId/answer')
  @Policy('case.answer-appeal')
  @HttpCode(204)
  answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('appealId') appealId: string,
    @Body() answer: AnswerAppealDto,
  ): Promise<void> {
    return this.answers.answer(actor, id, appealId, answer);
  }
}
