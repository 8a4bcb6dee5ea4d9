import { CertificatesConfig, CLOCK, HttpConfig, languageOf, log, problemOf, sendProblemPage } from '@farled/infra';
import { type Clock, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import Provider, { type Configuration } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { SessionConfig } from '../session/session.config';
import { AppRecords } from './app-records';
import { Apps } from './apps';
import { AppsConfig } from './apps.config';
import { clientOf, metadataOf, serverSettings } from './server-settings';

type RenderError = NonNullable<Configuration['renderError']>;

/** Our OAuth 2.0 authorization server, by which residents let apps into the API. */
@Injectable()
export class AuthorizationServer {
  readonly provider: Provider;
  readonly metadata: ReturnType<typeof metadataOf>;

  constructor(
    apps: Apps,
    config: AppsConfig,
    private readonly http: HttpConfig,
    certificates: CertificatesConfig,
    { secret }: SessionConfig,
    source: DataSource,
    @Inject(CLOCK) clock: Clock,
  ) {
    const issuer = new URL(http.publicUrl).origin;
    const cookie = { httpOnly: true, sameSite: 'lax', secure: http.isSecure, signed: true } as const;
    this.metadata = metadataOf(issuer);
    this.provider = new Provider(issuer, {
      ...serverSettings(config),
      adapter: (kind: string) => new AppRecords(kind, source, clock),
      clients: apps.all.map((app) =>
        clientOf(app, app.secretFile ? certificates.read(app.secretFile).trim() : undefined),
      ),
      cookies: { keys: [secret], short: cookie, long: cookie },
      findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
      renderError: showError,
    });
    this.provider.proxy = true;
    this.provider.on('server_error', (_, error) => log().error({ err: error }, 'authorization server'));
  }

  /** Answers an app or a browser. Whatever stands in front of us, people reach us at the public address. */
  handle(request: Request, response: Response): void {
    const { host, protocol } = new URL(this.http.publicUrl);
    Object.assign(request.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    // Nest has taken the address apart, and the library would put the mount path before its own.
    Object.assign(request, { url: request.originalUrl, baseUrl: '' });
    void this.provider.callback()(request, response);
  }
}

/** A request that nobody may be sent on with: to a page of its own, and never back to an address that is not the app's. */
const showError: RenderError = (ctx, { error }) => {
  const [request, response] = [ctx.req as Request, ctx.res as Response];
  const language = languageOf(request);
  const isOurs = error === 'server_error';
  const isGone = error === 'invalid_request' && /\/authorize\/[^/]+$/.test(ctx.path);
  const rejected = isGone ? new Rejected('app.request-gone', 'gone') : new Rejected('app.request-wrong', 'malformed');
  ctx.respond = false;
  sendProblemPage(request, response, problemOf(isOurs ? new Error(error) : rejected, language), language);
};
