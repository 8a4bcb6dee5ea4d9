import { type Language, Public, ReaderLanguage, WithoutCsrf } from '@farled/infra';
import { Rejected } from '@farled/kernel';
import { Controller, Get, Param, Post, Redirect, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { EidCookies, samlResponseOf } from './eid-cookies';
import { EidParties } from './eid-parties';
import { EidRequests } from './eid-requests';
import { EidSignings } from './eid-signings';
import { sendOnward } from './onward-page';
import { isOfBrowser, SamlRequests } from './saml-requests';

/** Signing by SAML: the way to the IdP and back. What may be signed is decided by libs/cases. */
@Controller('api/eid/sign')
export class EidSigningController {
  constructor(
    private readonly signings: EidSignings,
    private readonly asking: EidRequests,
    private readonly requests: SamlRequests,
    private readonly parties: EidParties,
    private readonly cookies: EidCookies,
  ) {}

  /** Our metadata as a signing service. */
  @Public()
  @Get('metadata')
  metadata(@Res() response: Response): void {
    response.type('application/samlmetadata+xml').send(this.parties.metadata('sign'));
  }

  @Public()
  @WithoutCsrf()
  @Post('acs')
  @Redirect()
  async finish(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const waiting = await this.cookies.take(request, response);
    return { url: await this.signings.finish(samlResponseOf(request), waiting), statusCode: 303 };
  }

  /** Sends the browser that began a signing to the IdP with it; no other browser, and only until it is answered. */
  @Public()
  @Get('requests/:id')
  async go(
    @Param('id') id: string,
    @ReaderLanguage() language: Language,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.requests.find(id);
    const isOurs = asked?.purpose === 'sign' && isOfBrowser(asked, this.cookies.secretOf(request, asked));
    if (!asked || !isOurs || asked.answeredAt) throw new Rejected('not-found', 'not-found');
    sendOnward(response, await this.asking.outgoing(asked), language);
  }
}
