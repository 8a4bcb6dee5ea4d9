import type { Clock } from '@farled/kernel';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { hashed } from './hashed';

interface RecordRow {
  readonly payload: AdapterPayload;
  readonly consumed_at: Date | null;
}

const UPSERT = `insert into identity.app_record (kind, id_hash, grant_hash, payload, expires_at) values ($1, $2, $3, $4, $5)
  on conflict (kind, id_hash) do update set grant_hash = $3, payload = $4, expires_at = $5`;
const FIND = `select payload, consumed_at from identity.app_record where kind = $1 and id_hash = $2 and expires_at > $3`;
const CONSUME = `update identity.app_record set consumed_at = $3
  where kind = $1 and id_hash = $2 and consumed_at is null returning id_hash`;
const END = `with ended as (delete from identity.app_record where grant_hash = $1)
  update identity.app_grant set ended_at = $2 where grant_hash = $1 and ended_at is null`;

/**
 * What the authorization server remembers of one kind, in PostgreSQL under the SHA-256 of its id. The server has no
 * login of its own, since the portal's is the only one: its kind `Session` is forgotten with each request.
 */
export class AppRecords implements Adapter {
  constructor(
    private readonly kind: string,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async upsert(id: string, { jti: _, ...payload }: AdapterPayload, expiresIn: number): Promise<void> {
    if (this.kind === 'Session') return;
    const expiresAt = new Date(this.clock.now().getTime() + expiresIn * 1000);
    const grantId = this.kind === 'Grant' ? id : payload.grantId;
    const grantHash = grantId ? hashed(grantId) : null;
    await this.source.query(UPSERT, [this.kind, hashed(id), grantHash, JSON.stringify(payload), expiresAt]);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    if (this.kind === 'Session') return undefined;
    const rows = await this.source.query<RecordRow[]>(FIND, [this.kind, hashed(id), this.clock.now()]);
    const [row] = rows;
    if (!row) return undefined;
    const consumed = row.consumed_at ? { consumed: Math.floor(row.consumed_at.getTime() / 1000) } : {};
    return { ...row.payload, jti: id, ...consumed };
  }

  /** Nobody has a device code, and no session is kept. */
  async findByUserCode(): Promise<undefined> {}

  async findByUid(): Promise<undefined> {}

  /** A code or refresh token is used once, also by two at the same moment; twice ends all that came of it. */
  async consume(id: string): Promise<void> {
    const [rows] = await this.source.query<[unknown[], number]>(CONSUME, [this.kind, hashed(id), this.clock.now()]);
    if (rows.length > 0) return;
    const found = await this.find(id);
    if (found?.grantId) await this.revokeByGrantId(found.grantId);
    throw new errors.InvalidGrant('it has been used already');
  }

  async destroy(id: string): Promise<void> {
    if (this.kind === 'Grant') return this.revokeByGrantId(id);
    await this.source.query('delete from identity.app_record where kind = $1 and id_hash = $2', [
      this.kind,
      hashed(id),
    ]);
  }

  /** Ends everything that a resident's yes has led to, and the yes itself. */
  async revokeByGrantId(grantId: string): Promise<void> {
    await this.source.query(END, [hashed(grantId), this.clock.now()]);
  }
}
