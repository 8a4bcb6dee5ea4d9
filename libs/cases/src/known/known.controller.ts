import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { KnownDto, OpenKnownDto } from './known.dto';
import { OfficerKnown } from './officer-known.service';

/** What the municipality knows of a person, for officers. */
@Controller('api/officer/persons/:id/known')
export class KnownController {
  constructor(private readonly known: OfficerKnown) {}

  /** As much as the purpose admits; each reading is written down. */
  @Get()
  @Policy('person.known')
  @Limited('look-up')
  read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() question: KnownDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.known.read(actor, id, { ...question, language });
  }

  @Post('open-protected')
  @Policy('person.open-protected')
  @Limited('look-up')
  @HttpCode(200)
  openProtected(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() question: OpenKnownDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.known.openProtected(actor, id, { ...question, language });
  }
}
