import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CloseCaseDto } from './close-case.dto';
import { ClosingService } from './closing.service';

/** Cases whose process was cancelled, and their end by hand. */
@Controller('api/officer')
export class ClosingController {
  constructor(private readonly closing: ClosingService) {}

  @Get('stopped-cases')
  @Policy('case.list-stopped')
  @Limited('look-up')
  stopped(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.closing.stopped(actor, language);
  }

  @Post('cases/:id/close')
  @Policy('case.close')
  @HttpCode(200)
  async close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: CloseCaseDto,
  ): Promise<object> {
    await this.closing.close(actor, id, reason);
    return {};
  }
}
