import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { PermitRenewal } from './permit-renewal';
import { Permits } from './permits';

/** What a resident has been given leave to, and its renewal. */
@Controller('api')
export class PermitController {
  constructor(
    private readonly permits: Permits,
    private readonly renewal: PermitRenewal,
  ) {}

  @Get('permits')
  @Policy('case.list-own')
  list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.permits.list(actor, language);
  }

  @Post('cases/:id/renew')
  @Policy('case.renew')
  @HttpCode(200)
  renew(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.renewal.renew(actor, id, language);
  }
}
