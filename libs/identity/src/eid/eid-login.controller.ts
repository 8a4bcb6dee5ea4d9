import { CurrentActor, type Language, LoginLimit, Public, ReaderLanguage, WithoutCsrf } from '@farled/infra';
import { type Actor, Rejected } from '@farled/kernel';
import { Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { EidCookies, samlResponseOf } from './eid-cookies';
import { EidLogin, loginPage, ownPage } from './eid-login';
import { EidParties } from './eid-parties';
import { EidRequests } from './eid-requests';
import { Federation } from './federation';
import { sendOnward } from './onward-page';
import { type EidProviderView, providerView } from './provider-view';

/** Login of residents by SAML. */
@Controller('api/eid')
export class EidLoginController {
  constructor(
    private readonly login: EidLogin,
    private readonly asking: EidRequests,
    private readonly federation: Federation,
    private readonly parties: EidParties,
    private readonly cookies: EidCookies,
  ) {}

  /** The e-legitimations beside BankID that one may choose between. */
  @Public()
  @Get('providers')
  async providers(@ReaderLanguage() language: Language): Promise<EidProviderView[]> {
    const offered = await this.federation.providers();
    const usable = offered.filter((provider) => this.parties.levels(provider).length > 0);
    return usable.map((provider) => providerView(provider, language));
  }

  /**
   * Sends the browser to the chosen IdP, or back to the login page when it cannot be asked. Whoever is logged in
   * identifies herself anew, with the level that `niva` asks for: nobody else can take her session over.
   */
  @Public()
  @LoginLimit()
  @Get('login')
  async begin(
    @CurrentActor() actor: Actor,
    @Query() { idp, till, niva }: Record<string, unknown>,
    @ReaderLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const returnTo = ownPage(till);
    const known = actor.kind === 'resident' ? { expectedPersonId: actor.personId } : {};
    try {
      const wish = { purpose: 'login', idp: String(idp), returnTo, ...known } as const;
      const begun = await this.asking.begin(wish, niva === '4' ? 4 : undefined);
      this.cookies.set(response, begun);
      sendOnward(response, await this.asking.outgoing(begun.request), language);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const outcome = error.code === 'eid.no-level' ? 'level-unavailable' : 'failed';
      response.redirect(303, loginPage(returnTo, outcome));
    }
  }

  /** The IdP's page posts its answer here (SAML Bindings 3.5). */
  @Public()
  @WithoutCsrf()
  @LoginLimit()
  @Post('login/acs')
  @Redirect()
  async finish(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const waiting = await this.cookies.take(request, response);
    return { url: await this.login.finish(request, samlResponseOf(request), waiting), statusCode: 303 };
  }

  /** Our metadata for the federation. */
  @Public()
  @Get('login/metadata')
  metadata(@Res() response: Response): void {
    response.type('application/samlmetadata+xml').send(this.parties.metadata('login'));
  }
}
