import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AskReasonDto, JudgeDto, SignReviewDto } from './log-review.dto';
import { LogReviewService } from './log-review.service';

/** The log reviewers' work. */
@Controller('api/officer/log-reviews')
export class LogReviewController {
  constructor(private readonly reviews: LogReviewService) {}

  @Get()
  @Policy('log-review.read')
  list(@CurrentActor() actor: Actor) {
    return this.reviews.list(actor);
  }

  @Post()
  @Policy('log-review.draw')
  @HttpCode(200)
  draw(@CurrentActor() actor: Actor) {
    return this.reviews.draw(actor);
  }

  @Get(':id')
  @Policy('log-review.read')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.reviews.read(actor, id, language);
  }

  @Post(':id/sign')
  @Policy('log-review.sign')
  @HttpCode(204)
  sign(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { summary }: SignReviewDto): Promise<void> {
    return this.reviews.sign(actor, id, summary);
  }

  @Post('samples/:id/ask')
  @Policy('log-review.judge')
  @HttpCode(204)
  ask(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() asked: AskReasonDto): Promise<void> {
    return this.reviews.ask(actor, id, asked);
  }

  @Post('samples/:id/judge')
  @Policy('log-review.judge')
  @HttpCode(204)
  judge(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() judged: JudgeDto): Promise<void> {
    return this.reviews.judge(actor, id, judged);
  }
}
