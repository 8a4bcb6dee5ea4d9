import { orderBrowser, StartOrderDto } from '@farled/identity';
import { CurrentActor, HttpConfig, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { OrderDto } from './order.dto';
import { ReviewService } from './review.service';
import { ReviewDraftDto } from './review-draft.dto';
import { SigningService } from './signing.service';

/** Reading an application through and signing it. */
@Controller('api')
export class SigningController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly signings: SigningService,
    private readonly http: HttpConfig,
  ) {}

  @Post('drafts/:id/review')
  @Policy('draft.submit')
  @HttpCode(200)
  review(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReviewDraftDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.reviews.review(actor, id, body.language ?? language);
  }

  @Post('signings/:id/bankid')
  @Policy('signing.sign')
  @HttpCode(200)
  start(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { device, ...page }: StartOrderDto,
    @Req() request: Request,
  ) {
    const browser = orderBrowser(request, this.http.publicUrl, page);
    return this.signings.start(actor, id, { device, endUserIp: request.ip ?? '', browser });
  }

  @Post('signings/:id/poll')
  @Policy('signing.sign')
  @HttpCode(200)
  poll(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { orderId }: OrderDto) {
    return this.signings.poll(actor, id, orderId);
  }

  @Post('signings/:id/cancel')
  @Policy('signing.sign')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { orderId }: OrderDto): Promise<void> {
    return this.signings.cancel(actor, id, orderId);
  }
}
