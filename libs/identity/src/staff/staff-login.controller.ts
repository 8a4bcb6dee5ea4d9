import { CurrentActor, HttpConfig, LoginLimit, Policy, Public, WithoutCsrf } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Get, HttpCode, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { SessionCookie } from '../session/session-cookie';
import { Sessions } from '../session/sessions';
import { ProviderLogout } from './oidc/provider-logout';
import { StaffProviders } from './provider/staff-providers';
import { SamlLogin } from './saml/saml-login';
import { StaffLogin } from './staff-login';

const COOKIE = 'farled_staff_login';
const PATH = '/api/login/staff';

/** Login of staff by SAML and OpenID Connect. */
@Controller('api/login/staff')
export class StaffLoginController {
  constructor(
    private readonly login: StaffLogin,
    private readonly saml: SamlLogin,
    private readonly providers: StaffProviders,
    private readonly logout: ProviderLogout,
    private readonly sessions: Sessions,
    private readonly sessionCookie: SessionCookie,
    private readonly http: HttpConfig,
  ) {}

  /** Sends the browser to the identity provider, or to the page where one chooses. */
  @Public()
  @LoginLimit()
  @Get()
  @Redirect()
  async begin(
    @Query() query: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
    const again = text('again') === undefined ? undefined : actor;
    const begun = await this.login.begin({ returnTo: text('returnTo'), provider: text('provider'), again });
    if (begun.browserSecret) response.cookie(COOKIE, begun.browserSecret, { ...this.cookie(), maxAge: 600_000 });
    return { url: begun.url, statusCode: 302 };
  }

  /** What the login page lets one choose between. */
  @Public()
  @Get('providers')
  choices() {
    return { providers: this.providers.all.map(({ id, name }) => ({ id, name })) };
  }

  /** The IdP's page posts its answer here (SAML Bindings 3.5); it is bound to this browser by a cookie of its own. */
  @Public()
  @WithoutCsrf()
  @LoginLimit()
  @Post('acs')
  @Redirect()
  async finish(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const form = (request.body ?? {}) as { SAMLResponse?: unknown };
    const answer = typeof form.SAMLResponse === 'string' ? form.SAMLResponse : '';
    response.clearCookie(COOKIE, this.cookie());
    return { url: await this.login.finish(request, answer, cookieOf(request), { kind: 'saml' }), statusCode: 303 };
  }

  /** The provider sends the browser back here with a code (OpenID Connect Core 3.1.2.5). */
  @Public()
  @LoginLimit()
  @Get('oidc/:provider/callback')
  @Redirect()
  async callback(
    @Param('provider') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const query = new URL(request.originalUrl, this.http.publicUrl).search;
    response.clearCookie(COOKIE, this.cookie());
    return { url: await this.login.finish(request, query, cookieOf(request), { kind: 'oidc', id }), statusCode: 303 };
  }

  /** Logs out here; answers with the provider's page where she logs out there, too. */
  @Policy('session.use')
  @Post('logout')
  @HttpCode(200)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const { login } = request.session;
    const url = login?.kind === 'staff' ? await this.logout.end(login.signInId) : null;
    await this.sessions.end(request);
    this.sessionCookie.clear(response);
    return { url };
  }

  /** Our metadata for the IdP. */
  @Public()
  @Get('metadata')
  metadata(@Res() response: Response): void {
    response.type('application/samlmetadata+xml').send(this.saml.metadata());
  }

  /** A SAML answer comes from the IdP's site, so the cookie must travel across sites; that takes https. */
  private cookie(): CookieOptions {
    const { isSecure } = this.http;
    return { httpOnly: true, path: PATH, secure: isSecure, sameSite: isSecure ? 'none' : 'lax' };
  }
}

function cookieOf(request: Request): string {
  // Our secrets have no character that a cookie would encode: anything else is none of ours.
  const pairs = (request.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? '';
}
