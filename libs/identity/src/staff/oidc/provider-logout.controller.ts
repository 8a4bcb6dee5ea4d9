import { Public, WithoutCsrf } from '@farled/infra';
import { Rejected } from '@farled/kernel';
import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ProviderLogout } from './provider-logout';

/** Where identity providers end logins by themselves (OpenID Connect Back-Channel Logout 1.0). */
@Controller('api/login/staff/oidc')
export class ProviderLogoutController {
  constructor(private readonly logout: ProviderLogout) {}

  @Public()
  @WithoutCsrf()
  @Post(':provider/logout')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async end(@Param('provider') provider: string, @Body() form: Record<string, unknown> | undefined): Promise<void> {
    const token = typeof form?.logout_token === 'string' ? form.logout_token : '';
    if (!(await this.logout.order(provider, token))) throw new Rejected('staff.logout-token', 'malformed');
  }
}
