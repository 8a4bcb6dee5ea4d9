import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ConfirmContactDto } from '../my-pages/confirm-contact.dto';
import { ContactDto } from '../my-pages/contact.dto';
import { ContactCodeDto } from '../my-pages/contact-code.dto';
import { CompanyContactDesk } from './company-contact-desk';

/** How the organisation is reached for which one acts. */
@Controller('api/company/contact')
export class CompanyContactController {
  constructor(private readonly desk: CompanyContactDesk) {}

  @Get()
  @Policy('company-contact.read')
  read(@CurrentActor() actor: Actor) {
    return this.desk.read(actor);
  }

  @Put()
  @Policy('company-contact.change')
  @HttpCode(204)
  save(@CurrentActor() actor: Actor, @Body() contact: ContactDto): Promise<void> {
    return this.desk.save(actor, contact);
  }

  @Post('code')
  @Policy('company-contact.change')
  @HttpCode(204)
  sendCode(
    @CurrentActor() actor: Actor,
    @Body() { kind }: ContactCodeDto,
    @ReaderLanguage() language: Language,
  ): Promise<void> {
    return this.desk.sendCode(actor, kind, language);
  }

  @Post('confirm')
  @Policy('company-contact.change')
  @HttpCode(204)
  confirm(@CurrentActor() actor: Actor, @Body() { kind, code }: ConfirmContactDto): Promise<void> {
    return this.desk.confirm(actor, kind, code);
  }
}
