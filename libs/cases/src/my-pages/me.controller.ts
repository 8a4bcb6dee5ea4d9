import { CurrentActor, type Language, PageDto, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ConfirmContactDto } from './confirm-contact.dto';
import { ContactDto } from './contact.dto';
import { ContactCodeDto } from './contact-code.dto';
import { ContactDesk } from './contact-desk';
import { MeService } from './me.service';
import { MyAccessLog } from './my-access-log.service';
import { WhatWeKnow } from './what-we-know';

/** What the municipality knows of the one who is logged in. */
@Controller('api/me')
export class MeController {
  constructor(
    private readonly me: MeService,
    private readonly known: WhatWeKnow,
    private readonly contacts: ContactDesk,
    private readonly log: MyAccessLog,
  ) {}

  @Get()
  @Policy('me.read', 'profile:read')
  read(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.me.read(actor, language);
  }

  @Put('contact')
  @Policy('me.change')
  @HttpCode(204)
  saveContact(@CurrentActor() actor: Actor, @Body() contact: ContactDto): Promise<void> {
    return this.contacts.save(actor, contact);
  }

  /** What each register knows of her, and what to do when it is wrong. */
  @Get('known')
  @Policy('me.read', 'profile:read')
  whatWeKnow(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.known.of(actor, language);
  }

  @Post('contact/code')
  @Policy('me.change')
  @HttpCode(204)
  sendCode(
    @CurrentActor() actor: Actor,
    @Body() { kind }: ContactCodeDto,
    @ReaderLanguage() language: Language,
  ): Promise<void> {
    return this.contacts.sendCode(actor, kind, language);
  }

  @Post('contact/confirm')
  @Policy('me.change')
  @HttpCode(204)
  confirm(@CurrentActor() actor: Actor, @Body() { kind, code }: ConfirmContactDto): Promise<void> {
    return this.contacts.confirm(actor, kind, code);
  }

  @Get('access-log')
  @Policy('me.read')
  accessLog(@CurrentActor() actor: Actor, @Query() page: PageDto, @ReaderLanguage() language: Language) {
    return this.log.read(actor, page, language);
  }
}
