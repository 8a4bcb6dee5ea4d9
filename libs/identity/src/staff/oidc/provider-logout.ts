import { AuditLog, HttpConfig } from '@farled/infra';
import { type Id, platform } from '@farled/kernel';
import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { UsedAssertions } from '../../saml';
import { StaffSignIns } from '../login-session/staff-sign-ins';
import { StaffProviders } from '../provider/staff-providers';
import { type LogoutOrder, readLogoutToken } from './logout-token';
import { OidcConnection } from './oidc-connection';

/** Logout at an identity provider: begun by us (RP-initiated), or by it (back-channel). */
@Injectable()
export class ProviderLogout {
  private readonly logger = new Logger('StaffLogout');

  constructor(
    private readonly providers: StaffProviders,
    private readonly connection: OidcConnection,
    private readonly signIns: StaffSignIns,
    private readonly used: UsedAssertions,
    private readonly audit: AuditLog,
    private readonly http: HttpConfig,
  ) {}

  /** Ends a login here; the provider's page where it ends there too, or null when there is none. */
  async end(signInId: Id): Promise<string | null> {
    const ended = await this.signIns.end(signInId);
    const provider = this.providers.find(ended?.provider);
    if (provider?.kind !== 'oidc') return null;
    try {
      const client = await this.connection.client(provider);
      if (!client.serverMetadata().end_session_endpoint) return null;
      const after = new URL('/officer/logga-in', this.http.publicUrl).href;
      const parameters = new URLSearchParams({ post_logout_redirect_uri: after });
      if (ended?.idToken) parameters.set('id_token_hint', ended.idToken);
      return oidc.buildEndSessionUrl(client, parameters).href;
    } catch (error) {
      // Here she is logged out; that the provider does not answer must not keep her.
      this.logger.warn({ provider: provider.id, error: (error as Error).message }, 'no logout at the provider');
      return null;
    }
  }

  /** Takes a provider's logout token; false when it is not accepted. */
  async order(providerId: string, token: string): Promise<boolean> {
    try {
      const order = await this.read(providerId, token);
      const ended = await this.signIns.endAt(providerId, order);
      const fields = [order.session ? 'session' : 'person', String(ended)];
      await this.audit.record(undefined, {
        actor: platform('staff-login'),
        action: 'logout',
        purpose: providerId,
        fields,
      });
      return true;
    } catch (error) {
      this.logger.warn({ provider: providerId, reason: (error as Error).message }, 'logout token refused');
      return false;
    }
  }

  private async read(providerId: string, token: string): Promise<LogoutOrder> {
    const provider = this.providers.find(providerId);
    if (provider?.kind !== 'oidc') throw new Error('no such provider');
    const { jwks_uri } = (await this.connection.client(provider)).serverMetadata();
    const order = await readLogoutToken(provider, jwks_uri ?? '', token);
    await this.used.use({ id: order.tokenId, issuer: provider.issuer, validUntil: order.validUntil });
    return order;
  }
}
