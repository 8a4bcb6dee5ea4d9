import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ContactDto } from './contact.dto';
import { MeService } from './me.service';

/** What the municipality knows of the one who is logged in. */
@Controller('api/me')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  @Policy('me.read')
  read(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.me.read(actor, language);
  }

  @Put('contact')
  @Policy('me.change')
  @HttpCode(204)
  saveContact(@CurrentActor() actor: Actor, @Body() contact: ContactDto): Promise<void> {
    return this.me.saveContact(actor, contact);
  }

  @Get('access-log')
  @Policy('me.read')
  accessLog(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.me.accessLog(actor, language);
  }
}
