import type { Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const PROTECTED = `select id from register.person where id = any($1) and protection <> 'none'`;
const BY_SURNAME = `select id from register.person where id = any($1) and lower(surname) = lower($2)`;

/** What the log review must know of persons to choose what to look at. Answers with ids: no name leaves the register. */
@Injectable()
export class ReviewTraits {
  constructor(private readonly source: DataSource) {}

  /** Those who are protected, or of whom nothing is known. */
  protectedAmong(ids: readonly Id[]): Promise<Set<Id>> {
    return this.ask(PROTECTED, [ids]);
  }

  /** Those who bear a surname. */
  withSurname(ids: readonly Id[], surname: string): Promise<Set<Id>> {
    return this.ask(BY_SURNAME, [ids, surname]);
  }

  private async ask(sql: string, values: unknown[]): Promise<Set<Id>> {
    const rows: { id: Id }[] = await this.source.query(sql, values);
    return new Set(rows.map(({ id }) => id));
  }
}
