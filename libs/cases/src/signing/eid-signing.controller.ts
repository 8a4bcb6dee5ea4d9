import { EidCookies } from '@farled/identity';
import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { EidSigningService } from './eid-signing.service';
import { StartEidSigningDto } from './start-eid-signing.dto';

/** Signing with another e-legitimation than BankID. */
@Controller('api/signings/:id/eid')
export class EidSigningController {
  constructor(
    private readonly signings: EidSigningService,
    private readonly cookies: EidCookies,
  ) {}

  /** Begins a signing; `next` is the address that carries the browser to the IdP. */
  @Post()
  @Policy('signing.sign')
  @HttpCode(200)
  async start(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { idp }: StartEidSigningDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ next: string }> {
    const begun = await this.signings.start(actor, id, idp);
    this.cookies.set(response, begun);
    return { next: `/api/eid/sign/requests/${begun.request.id}` };
  }

  /** After the way back from the IdP. */
  @Post('check')
  @Policy('signing.sign')
  @HttpCode(200)
  check(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ signed: boolean }> {
    return this.signings.check(actor, id);
  }
}
