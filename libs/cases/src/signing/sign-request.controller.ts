import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CoSigningService } from './co-signing.service';
import { OrderDto } from './order.dto';
import { RefuseDto } from './refuse.dto';
import { SignRequestService } from './sign-request.service';
import { StartSigningDto } from './start-signing.dto';

/** What others have asked the resident to sign. */
@Controller('api/sign-requests')
export class SignRequestController {
  constructor(
    private readonly requests: SignRequestService,
    private readonly signing: CoSigningService,
  ) {}

  @Get()
  @Policy('sign-request.answer')
  list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.requests.list(actor, language);
  }

  @Get(':id')
  @Policy('sign-request.answer')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.requests.read(actor, id, language);
  }

  @Post(':id/bankid')
  @Policy('sign-request.answer')
  @HttpCode(200)
  start(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { device }: StartSigningDto,
    @Req() request: Request,
  ) {
    return this.signing.start(actor, id, { device, endUserIp: request.ip ?? '' });
  }

  @Post(':id/poll')
  @Policy('sign-request.answer')
  @HttpCode(200)
  poll(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { orderId }: OrderDto) {
    return this.signing.poll(actor, id, orderId);
  }

  @Post(':id/cancel')
  @Policy('sign-request.answer')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { orderId }: OrderDto): Promise<void> {
    return this.signing.cancel(actor, id, orderId);
  }

  @Post(':id/refuse')
  @Policy('sign-request.answer')
  @HttpCode(204)
  refuse(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: RefuseDto): Promise<void> {
    return this.signing.refuse(actor, id, reason);
  }
}
