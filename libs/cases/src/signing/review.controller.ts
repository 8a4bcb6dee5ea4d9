import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ReviewService } from './review.service';
import { ReviewDraftDto } from './review-draft.dto';

/** Reading an application through before it is signed. */
@Controller('api/drafts')
export class ReviewController {
  constructor(private readonly reviews: ReviewService) {}

  @Post(':id/review')
  @Policy('draft.submit', 'drafts')
  @HttpCode(200)
  review(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReviewDraftDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.reviews.review(actor, id, body.language ?? language);
  }
}
