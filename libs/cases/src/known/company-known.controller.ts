import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { OfficerCompanyKnown } from './officer-company-known';

/** What the municipality knows of the organisation in a case, for officers. */
@Controller('api/officer/cases/:id/company')
export class CompanyKnownController {
  constructor(private readonly known: OfficerCompanyKnown) {}

  /** As much as the type of case needs; each reading is written down. */
  @Get()
  @Policy('case.read')
  @Limited('look-up')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.known.read(actor, id, language);
  }
}
