import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CoSigningService } from './co-signing.service';
import { RefuseDto } from './refuse.dto';
import { SignRequestService } from './sign-request.service';
import { SignatureDesk } from './signature-desk';
import { signatureRoutes } from './signature-routes';

/** What others have asked the resident to sign. */
@Controller('api/sign-requests')
export class SignRequestController extends signatureRoutes('sign-request.answer') {
  constructor(
    private readonly requests: SignRequestService,
    private readonly signing: CoSigningService,
    desk: SignatureDesk,
  ) {
    super(signing, desk);
  }

  @Get()
  @Policy('sign-request.answer')
  list(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.requests.list(actor, language);
  }

  @Get(':id')
  @Policy('sign-request.answer')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.requests.read(actor, id, language);
  }

  @Post(':id/refuse')
  @Policy('sign-request.answer')
  @HttpCode(204)
  refuse(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: RefuseDto): Promise<void> {
    return this.signing.refuse(actor, id, reason);
  }
}
