import { orderBrowser, StartOrderDto } from '@farled/identity';
import { CurrentActor, HttpConfig, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { OrderDto } from '../signing/order.dto';
import { MandatesService } from './mandates.service';
import { PowerOfAttorneyDto } from './power-of-attorney.dto';
import { PowerOfAttorneyService } from './power-of-attorney.service';

/** Powers of attorney between persons. */
@Controller('api/powers-of-attorney')
export class PowerOfAttorneyController {
  constructor(
    private readonly mandates: MandatesService,
    private readonly powers: PowerOfAttorneyService,
    private readonly http: HttpConfig,
  ) {}

  @Get()
  @Policy('power-of-attorney.give')
  list(@CurrentActor() actor: Actor) {
    return this.mandates.list(actor);
  }

  /** Few in a minute: a number and a name that fit together are somebody's secret. */
  @Post()
  @Policy('power-of-attorney.give')
  @Limited('match')
  @HttpCode(200)
  write(@CurrentActor() actor: Actor, @Body() wish: PowerOfAttorneyDto, @ReaderLanguage() language: Language) {
    return this.powers.write(actor, wish, language);
  }

  @Post(':id/bankid')
  @Policy('power-of-attorney.give')
  @HttpCode(200)
  start(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { device, ...page }: StartOrderDto,
    @Req() request: Request,
  ) {
    const browser = orderBrowser(request, this.http.publicUrl, page);
    return this.powers.start(actor, id, { device, endUserIp: request.ip ?? '', browser });
  }

  @Post(':id/poll')
  @Policy('power-of-attorney.give')
  @HttpCode(200)
  poll(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { orderId }: OrderDto) {
    return this.powers.poll(actor, id, orderId);
  }

  @Post(':id/cancel')
  @Policy('power-of-attorney.give')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { orderId }: OrderDto): Promise<void> {
    return this.powers.cancel(actor, id, orderId);
  }

  /** The giver revokes it, or the holder gives it up. */
  @Post(':id/end')
  @Policy('power-of-attorney.end')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.mandates.end(actor, id);
  }
}
