import { AuditLog, authorise, type Language } from '@farled/infra';
import { type Actor, type AppScope, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { AppGrants } from './app-grants';
import { Apps } from './apps';

/** An app that the resident has let in. */
export interface OwnAppView {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly scopes: readonly AppScope[];
  readonly since: string;
  readonly until: string;
  readonly usedAt: string | null;
}

/** The apps that a resident has let in: to see them, and to put them out. */
@Injectable()
export class OwnApps {
  constructor(
    private readonly grants: AppGrants,
    private readonly apps: Apps,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: Actor, language: Language): Promise<{ items: OwnAppView[] }> {
    authorise(actor, 'app.own');
    const allowed = actor.kind === 'resident' ? await this.grants.allowedBy(actor.personId) : [];
    const items = allowed.map(({ clientId, scopes, since, until, usedAt }) => {
      const app = this.apps.find(clientId);
      const { name, owner } = { name: app?.name[language] ?? clientId, owner: app?.owner ?? null };
      const times = { since: since.toISOString(), until: until.toISOString(), usedAt: usedAt?.toISOString() ?? null };
      return { id: clientId, name, owner, scopes, ...times };
    });
    return { items };
  }

  /** Takes her yes back: the app's tokens open nothing from this moment. */
  async end(actor: Actor, clientId: string): Promise<void> {
    authorise(actor, 'app.own');
    if (actor.kind !== 'resident' || !(await this.grants.end(actor.personId, clientId)))
      throw new Rejected('not-found', 'not-found');
    const { personId } = actor;
    await this.audit.record(undefined, { actor, action: 'app.withdraw', purpose: 'app', personId, app: clientId });
  }
}
