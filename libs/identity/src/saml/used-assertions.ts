import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SamlRefusal } from './saml-refusal';
import type { VerifiedAssertion } from './verified-assertion';

/** Assertions that were used, remembered by all servers together until they are worthless anyhow. */
@Injectable()
export class UsedAssertions {
  constructor(private readonly source: DataSource) {}

  /** Uses an assertion up; refuses one that was used before (deployment profile, section 6.3). */
  async use({ id, issuer, validUntil }: Pick<VerifiedAssertion, 'id' | 'issuer' | 'validUntil'>): Promise<void> {
    // An ID is unique at its IdP only.
    const key = createHash('sha256').update(`${issuer} ${id}`).digest('hex');
    const rows: unknown[] = await this.source.query(
      'insert into identity.used_assertion (id, valid_until) values ($1, $2) on conflict do nothing returning id',
      [key, validUntil],
    );
    if (rows.length === 0) throw new SamlRefusal('replay');
  }

  async removeOld(): Promise<void> {
    await this.source.query(`delete from identity.used_assertion where valid_until < now() - interval '1 day'`);
  }
}
