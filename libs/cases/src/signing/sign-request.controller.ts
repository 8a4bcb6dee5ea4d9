import { orderBrowser, StartOrderDto } from '@farled/identity';
import { CurrentActor, HttpConfig, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CoSigningService } from './co-signing.service';
import { OrderDto } from './order.dto';
import { RefuseDto } from './refuse.dto';
import { SignRequestService } from './sign-request.service';

/** What others have asked the resident to sign. */
@Controller('api/sign-requests')
export class SignRequestController {
  constructor(
    private readonly requests: SignRequestService,
    private readonly signing: CoSigningService,
    private readonly http: HttpConfig,
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
    @Body() { device, ...page }: StartOrderDto,
    @Req() request: Request,
  ) {
    const browser = orderBrowser(request, this.http.publicUrl, page);
    return this.signing.start(actor, id, { device, endUserIp: request.ip ?? '', browser });
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
