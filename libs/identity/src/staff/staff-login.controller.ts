import { HttpConfig, LoginLimit, Public, WithoutCsrf } from '@farled/infra';
import { Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { SamlServiceProvider } from './saml-service-provider';
import { StaffLogin } from './staff-login';

const COOKIE = 'farled_staff_login';
const PATH = '/api/login/staff';

/** Login of staff by SAML. */
@Controller('api/login/staff')
export class StaffLoginController {
  constructor(
    private readonly login: StaffLogin,
    private readonly provider: SamlServiceProvider,
    private readonly http: HttpConfig,
  ) {}

  /** Sends the browser to the IdP. */
  @Public()
  @LoginLimit()
  @Get()
  @Redirect()
  async begin(@Query('returnTo') returnTo: unknown, @Res({ passthrough: true }) response: Response) {
    const { idpUrl, browserSecret } = await this.login.begin(typeof returnTo === 'string' ? returnTo : undefined);
    response.cookie(COOKIE, browserSecret, { ...this.cookie(), maxAge: 600_000 });
    return { url: idpUrl, statusCode: 302 };
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
    return { url: await this.login.finish(request, answer, cookieOf(request)), statusCode: 303 };
  }

  /** Our metadata for the IdP. */
  @Public()
  @Get('metadata')
  metadata(@Res() response: Response): void {
    response.type('application/samlmetadata+xml').send(this.provider.metadata());
  }

  /** The answer comes from the IdP's site, so the cookie must travel across sites; that takes https. */
  private cookie(): CookieOptions {
    const { isSecure } = this.http;
    return { httpOnly: true, path: PATH, secure: isSecure, sameSite: isSecure ? 'none' : 'lax' };
  }
}

function cookieOf(request: Request): string {
  const pairs = (request.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return decodeURIComponent(pairs.find(([name]) => name === COOKIE)?.[1] ?? '');
}
