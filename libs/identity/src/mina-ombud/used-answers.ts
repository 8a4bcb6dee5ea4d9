import { createHash } from 'node:crypto';
import type { JsonObject } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AnswerRefused } from './signed-answer';

const USE = `insert into identity.used_assertion (id, valid_until)
  values ($1, $2::timestamptz + interval '10 minutes') on conflict do nothing returning id`;

/** Signed answers that were used: each tells its moment to the nanosecond, so that one that comes again is an old one. */
@Injectable()
export class UsedAnswers {
  constructor(private readonly source: DataSource) {}

  async use({ _sig }: JsonObject, now: Date): Promise<void> {
    const { signature } = (_sig ?? {}) as { signature?: string };
    const id = createHash('sha256').update(`mina-ombud ${signature}`).digest('hex');
    const rows: unknown[] = await this.source.query(USE, [id, now]);
    if (rows.length === 0) throw new AnswerRefused('replay');
  }
}
