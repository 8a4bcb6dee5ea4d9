import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { LogQuestionsService } from './log-questions.service';
import { GiveReasonDto } from './log-review.dto';

/** What the log review asks those who have read. */
@Controller('api/officer/log-questions')
export class LogQuestionsController {
  constructor(private readonly questions: LogQuestionsService) {}

  @Get()
  @Policy('log-question.read')
  mine(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.questions.mine(actor, language);
  }

  @Post(':id/answer')
  @Policy('log-question.answer')
  @HttpCode(204)
  answer(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: GiveReasonDto): Promise<void> {
    return this.questions.answer(actor, id, reason);
  }
}
