import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AnswerRectificationDto } from './answer-rectification.dto';
import { OfficerRectifications } from './officer-rectifications';
import { RectificationAnswers } from './rectification-answers';
import { RectificationListDto } from './rectification-list.dto';
import { TakeRectificationDto } from './take-rectification.dto';

/** Requests to put a fact right, for the officers who answer them. */
@Controller('api/officer/rectifications')
export class OfficerRectificationController {
  constructor(
    private readonly requests: OfficerRectifications,
    private readonly answers: RectificationAnswers,
  ) {}

  @Get()
  @Policy('rectification.list')
  list(@CurrentActor() actor: Actor, @Query() wanted: RectificationListDto, @ReaderLanguage() language: Language) {
    return this.requests.list(actor, wanted, language);
  }

  @Get(':id')
  @Policy('rectification.read')
  @Limited('look-up')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.requests.read(actor, id, language);
  }

  @Post(':id/take')
  @Policy('rectification.answer')
  @HttpCode(200)
  take(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() wish: TakeRectificationDto) {
    return this.answers.take(actor, id, wish);
  }

  @Post(':id/answer')
  @Policy('rectification.answer')
  @HttpCode(204)
  answer(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() answer: AnswerRectificationDto): Promise<void> {
    return this.answers.answer(actor, id, answer);
  }
}
