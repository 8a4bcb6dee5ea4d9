import { AuditLog, authorise, CLOCK, type Language } from '@farled/infra';
import { type Actor, APP_SCOPES, type AppScope, type Clock, Rejected, type ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppGrants } from './app-grants';
import { Apps } from './apps';
import { AppsConfig } from './apps.config';
import { AuthorizationServer } from './authorization-server';
import type { RegisteredApp } from './read-apps';

/** What an app asks a resident for, as she reads it. */
export interface AppRequestView {
  readonly name: string;
  readonly owner: string;
  readonly scopes: readonly AppScope[];
  /** Until when her yes would be worth something. */
  readonly until: string;
}

interface Asked {
  readonly app: RegisteredApp;
  readonly scopes: readonly AppScope[];
}

const DAY = 86_400_000;

/** Asks the resident whether an app may act for her: no app ever may without her yes. */
@Injectable()
export class AppRequests {
  constructor(
    private readonly server: AuthorizationServer,
    private readonly apps: Apps,
    private readonly grants: AppGrants,
    private readonly config: AppsConfig,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show(actor: Actor, request: Request, response: Response, language: Language): Promise<AppRequestView> {
    authorise(actor, 'app.answer');
    const { app, scopes } = await this.asked(request, response);
    const until = new Date(this.clock.now().getTime() + this.config.days * DAY).toISOString();
    return { name: app.name[language], owner: app.owner, scopes, until };
  }

  /** Gives the address to go on to: back to the app, with a code or with her no. */
  async answer(actor: Actor, request: Request, response: Response, isAllowed: boolean): Promise<{ location: string }> {
    authorise(actor, 'app.answer');
    if (actor.kind !== 'resident') throw new Rejected('not-allowed', 'forbidden');
    const asked = await this.asked(request, response);
    const result = isAllowed
      ? await this.allow(actor, asked)
      : { error: 'access_denied', error_description: 'the resident said no' };
    await this.note(actor, isAllowed ? 'app.allow' : 'app.deny', asked);
    const onward = await this.server.provider.interactionResult(request, response, result, {
      mergeWithLastSubmission: false,
    });
    const { pathname, search } = new URL(onward);
    return { location: pathname + search };
  }

  /** Her yes is for herself, also while she acts for somebody else. */
  private async allow(person: ResidentActor, { app, scopes }: Asked) {
    const accountId = person.personId;
    const grant = new this.server.provider.Grant({ accountId, clientId: app.id });
    grant.addOIDCScope(scopes.join(' '));
    const grantId = await grant.save();
    await this.grants.begin({ grantId, clientId: app.id, person, scopes, days: this.config.days });
    return { login: { accountId, remember: false }, consent: { grantId } };
  }

  /** What is asked in this browser; "not found" when it is another's, made up, answered or too old. */
  private async asked(request: Request, response: Response): Promise<Asked> {
    const gone = () => new Rejected('app.request-gone', 'not-found');
    const { uid, params } = await this.server.provider.interactionDetails(request, response).catch(() => {
      throw gone();
    });
    const app = this.apps.find(String(params.client_id));
    if (uid !== request.params.uid || !app) throw gone();
    const wished = typeof params.scope === 'string' ? params.scope.split(' ') : [];
    return { app, scopes: APP_SCOPES.filter((scope) => wished.includes(scope)) };
  }

  private note(actor: ResidentActor, action: string, { app, scopes }: Asked): Promise<void> {
    const { personId } = actor;
    return this.audit.record(undefined, { actor, action, purpose: 'app', personId, fields: scopes, app: app.id });
  }
}
