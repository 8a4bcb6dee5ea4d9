import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** From so many known persons on the searches of those who work now matter more than the speed of a filling. */
const FEW = 1000;
const KNOWN = `select count(*)::int as known from
  (select 1 from register.person where changed_at is not null limit ${FEW}) as few`;
const ANYBODY_OPEN = `select exists (select 1 from register.person where protection = 'none') as "isAnybody"`;

/** What finds persons, and holds rows together: faster made once at the end than kept up to date row by row. */
const INDEXES: Readonly<Record<string, string>> = {
  person_surname: 'register.person (surname, given_name, street_key)',
  person_given_name: 'register.person (given_name, surname, street_key)',
  person_name_words: 'register.person using gin (name_words)',
  person_street: 'register.person (street_key)',
  personal_number_person: 'register.personal_number (person_id)',
  personal_number_prefix: 'register.personal_number (number text_pattern_ops)',
  relation_related: 'register.relation (related_id, kind)',
};
const REFERENCES: readonly (readonly [table: string, column: string])[] = [
  ['relation', 'person_id'],
  ['relation', 'related_id'],
  ['personal_number', 'person_id'],
];

const nameOf = (table: string, column: string): string => `${table}_${column}_fkey`;

/**
 * Lets a filling of an empty register do without indexes and references until its end. Both ways may be gone again and
 * again: a killed filling goes on without them, and is done only when they are back.
 */
@Injectable()
export class BulkFill {
  constructor(private readonly source: DataSource) {}

  /** Nobody is known to be unprotected: then a file has nobody's protection to raise before its posts are read. */
  async hasNobodyToProtect(): Promise<boolean> {
    const [row]: { isAnybody: boolean }[] = await this.source.query(ANYBODY_OPEN);
    return row?.isAnybody === false;
  }

  /** Takes indexes and references away when the register is as good as empty; true when it did. */
  async begin(): Promise<boolean> {
    const [row]: { known: number }[] = await this.source.query(KNOWN);
    if (!row || row.known >= FEW) return false;
    await this.source.transaction(async (tx) => {
      for (const [table, column] of REFERENCES) {
        await tx.query(`alter table register.${table} drop constraint if exists ${nameOf(table, column)}`);
      }
      for (const name of Object.keys(INDEXES)) await tx.query(`drop index if exists register.${name}`);
    });
    return true;
  }

  /** Puts back what is missing, and tells the planner what there is now. */
  async end(): Promise<void> {
    for (const [name, on] of Object.entries(INDEXES)) {
      await this.source.query(`create index if not exists ${name} on ${on}`);
    }
    for (const [table, column] of REFERENCES) {
      await this.source.transaction((tx) => addReference(tx, table, column));
    }
    for (const table of ['person', 'personal_number', 'relation']) await this.source.query(`analyze register.${table}`);
  }
}

async function addReference(tx: EntityManager, table: string, column: string): Promise<void> {
  const name = nameOf(table, column);
  const missing = await tx.query('select 1 where not exists (select 1 from pg_constraint where conname = $1)', [name]);
  if (missing.length === 0) return;
  await tx.query(`alter table register.${table} add constraint ${name}
    foreign key (${column}) references register.person (id)`);
}
