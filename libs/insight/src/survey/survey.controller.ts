import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { SurveyDto } from './survey.dto';
import { type SurveyOffer, SurveyService } from './survey.service';
import type { SurveyResult } from './survey-result';

/** What residents think of the e-services. */
@Controller('api')
export class SurveyController {
  constructor(private readonly surveys: SurveyService) {}

  @Get('cases/:id/survey')
  @Policy('case.read-own')
  offer(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SurveyOffer> {
    return this.surveys.offer(actor, id);
  }

  @Post('cases/:id/survey')
  @Policy('case.read-own')
  @HttpCode(204)
  answer(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() answer: SurveyDto): Promise<void> {
    return this.surveys.answer(actor, id, answer);
  }

  @Get('studio/services/:slug/survey')
  @Policy('studio.read')
  result(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<SurveyResult> {
    return this.surveys.result(actor, slug);
  }
}
