import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { RectificationDesk } from './rectification-desk';
import { SendRectificationDto } from './send-rectification.dto';

/** What a resident says is wrong in what the municipality knows. */
@Controller('api/me/rectifications')
export class RectificationController {
  constructor(private readonly desk: RectificationDesk) {}

  @Get()
  @Policy('rectification.list-own')
  list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.desk.list(actor, language);
  }

  @Post()
  @Policy('rectification.send')
  @Limited('look-up')
  @HttpCode(200)
  send(@CurrentActor() actor: Actor, @Body() sent: SendRectificationDto, @ReaderLanguage() language: Language) {
    return this.desk.send(actor, sent, language);
  }
}
