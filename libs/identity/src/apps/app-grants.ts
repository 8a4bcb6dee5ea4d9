import { CLOCK } from '@farled/infra';
import {
  APP_SCOPES,
  type AppScope,
  type AssuranceLevel,
  type Clock,
  type Id,
  newId,
  type ResidentActor,
} from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Apps } from './apps';
import { hashed } from './hashed';

/** A resident's yes to an app. */
export interface NewGrant {
  /** By which the authorization server knows it. */
  readonly grantId: string;
  readonly clientId: string;
  readonly person: ResidentActor;
  readonly scopes: readonly string[];
  readonly days: number;
}

/** All that a resident has allowed one app, from one device or several. */
export interface AllowedApp {
  readonly clientId: string;
  readonly scopes: readonly AppScope[];
  readonly since: Date;
  readonly until: Date;
  readonly usedAt: Date | null;
}

interface TokenRow {
  readonly id: Id;
  readonly clientId: string;
  readonly personId: Id;
  readonly assurance: AssuranceLevel;
  readonly scope: string | null;
}

const DAY = 86_400_000;
const INSERT = `insert into identity.app_grant
  (id, grant_hash, client_id, person_id, scopes, assurance, given_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const ALLOWED = `select client_id as "clientId", array_agg(distinct scope) as scopes, min(given_at) as since,
    max(expires_at) as until, max(used_at) as "usedAt"
  from identity.app_grant, unnest(scopes) as scope
  where person_id = $1 and ended_at is null and expires_at > $2 group by client_id order by min(given_at) desc`;
const OF_TOKEN = `select g.id, g.client_id as "clientId", g.person_id as "personId", g.assurance, r.payload->>'scope' as scope
  from identity.app_record r join identity.app_grant g on g.grant_hash = r.grant_hash
  where r.kind = 'AccessToken' and r.id_hash = $1 and r.expires_at > $2 and g.ended_at is null and g.expires_at > $2`;
const USED = `update identity.app_grant set used_at = $2 where id = $1 and (used_at is null or used_at < $2::timestamptz - interval '1 minute')`;
const END = `with ended as (
    update identity.app_grant set ended_at = $2 where person_id = $1 and ended_at is null and ($3::text is null or client_id = $3)
    returning grant_hash)
  delete from identity.app_record where grant_hash in (select grant_hash from ended) returning 1`;
const OPEN = `select 1 from identity.app_grant where person_id = $1 and client_id = $2 and ended_at is null and expires_at > $3`;

/** What residents have allowed apps to do, and for whom a token speaks. */
@Injectable()
export class AppGrants {
  constructor(
    private readonly source: DataSource,
    private readonly apps: Apps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin({ grantId, clientId, person, scopes, days }: NewGrant): Promise<void> {
    const now = this.clock.now();
    const known = [newId(), hashed(grantId), clientId, person.personId, [...scopes], person.assurance];
    await this.source.query(INSERT, [...known, now, new Date(now.getTime() + days * DAY)]);
  }

  allowedBy(personId: Id): Promise<AllowedApp[]> {
    return this.source.query(ALLOWED, [personId, this.clock.now()]);
  }

  /** Ends what one app may do for a person, or every app; its tokens open nothing from now on. */
  async end(personId: Id, clientId?: string): Promise<boolean> {
    const isOpen = clientId ? await this.source.query<unknown[]>(OPEN, [personId, clientId, this.clock.now()]) : [1];
    await this.source.query(END, [personId, this.clock.now(), clientId ?? null]);
    return isOpen.length > 0;
  }

  /**
   * The resident for whom an access token speaks, herself and with the level of the login that allowed it; undefined
   * when it has ended. What the administrator has taken from the app it may do no longer, whatever she allowed.
   */
  async actorOf(token: string): Promise<ResidentActor | undefined> {
    const now = this.clock.now();
    const [row] = await this.source.query<TokenRow[]>(OF_TOKEN, [hashed(token), now]);
    const app = this.apps.find(row?.clientId);
    if (!row || !app) return undefined;
    await this.source.query(USED, [row.id, now]);
    const given = row.scope?.split(' ') ?? [];
    const scopes = APP_SCOPES.filter((scope) => given.includes(scope) && app.scopes.includes(scope));
    const { personId, assurance } = row;
    return { kind: 'resident', personId, assurance, app: { clientId: app.id, grantId: row.id, scopes } };
  }

  async removeOld(): Promise<void> {
    const now = this.clock.now();
    await this.source.query('delete from identity.app_record where expires_at <= $1', [now]);
    const gone = 'delete from identity.app_grant where least(ended_at, expires_at) < $1';
    await this.source.query(gone, [new Date(now.getTime() - 30 * DAY)]);
  }
}
