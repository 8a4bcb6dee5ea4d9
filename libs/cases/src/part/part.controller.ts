import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { SaveDraftDto } from '../application/save-draft.dto';
import { ReviewDraftDto } from '../signing/review-draft.dto';
import { PartService } from './part.service';

/** The part of an application that somebody has been asked to fill in, under the request to sign it. */
@Controller('api/sign-requests')
export class PartController {
  constructor(private readonly parts: PartService) {}

  @Get(':id/part')
  @Policy('sign-request.answer')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.parts.read(actor, id, language);
  }

  @Put(':id/part')
  @Policy('sign-request.answer')
  save(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { answers, page, revision }: SaveDraftDto) {
    return this.parts.save(actor, id, { answers, page: page ?? null, revision });
  }

  @Post(':id/part/review')
  @Policy('sign-request.answer')
  @HttpCode(200)
  review(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReviewDraftDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.parts.review(actor, id, body.language ?? language);
  }
}
